// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** The breaker empties the PTE by a full exchange. */
@JCStressTest
@State
@Outcome(id = "1, 1, 1, 1", expect = FORBIDDEN, desc = "kept, and seen idle")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T05BreakerXchgFull extends Words {
  @Actor
  public void P0(IIII_Result r) {
    r.r1 = atomicRead(PTE, this);
    r.r2 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
    r.r3 = atomicRead(PTE, this);
  }

  @Actor
  public void P1(IIII_Result r) {
    atomicXchg(PTE, this, 0);
    r.r4 = atomicRead(REF, this);
  }
}
