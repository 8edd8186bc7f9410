// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.I_Result;

/** The freeze is one step. */
@JCStressTest
@State
@Outcome(id = "-1", expect = FORBIDDEN, desc = "a count below 0")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class Own3dFreezeUnderflow extends Words {
  @Actor
  public void P0() {
    if (atomicAddUnless(REF, this, 1, 0) && atomicRead(PTE, this) != 1) {
      atomicDec(REF, this);
    }
  }

  @Actor
  public void P1() {
    atomicSet(PTE, this, 2);
    atomicCmpxchg(REF, this, 1, 0);
  }

  @Arbiter
  public void after(I_Result r) {
    r.r1 = atomicRead(REF, this);
  }
}
