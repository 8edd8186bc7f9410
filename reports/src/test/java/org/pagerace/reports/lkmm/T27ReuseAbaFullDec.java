// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** The page is freed and given to a new owner; the last put is full. */
@JCStressTest
@State
@Outcome(id = "1, 1, 1, 0", expect = FORBIDDEN, desc = "a page of the new owner is kept")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T27ReuseAbaFullDec extends Words {
  @Actor
  public void P0(IIII_Result r) {
    r.r1 = atomicRead(PTE, this);
    r.r2 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
    r.r3 = atomicRead(PTE, this);
  }

  @Actor
  public void P1(IIII_Result r) {
    atomicSet(PTE, this, 0);
    r.r4 = atomicDecReturn(REF, this);
    if (r.r4 == 0) {
      atomicSet(REF, this, 1);
    }
  }
}
