// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Two locks and no flush between emptying the PTE and reading the count: no barrier. */
@JCStressTest
@State
@Outcome(id = "1, 1, 1, 1", expect = ACCEPTABLE_INTERESTING, desc = "kept, and seen idle")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T06BreakerPtlUnlockOnly extends Words {
  @Actor
  public void P0(IIII_Result r) {
    r.r1 = atomicRead(PTE, this);
    r.r2 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
    r.r3 = atomicRead(PTE, this);
  }

  @Actor
  public void P1(IIII_Result r) {
    spinLock(ptl);
    atomicSet(PTE, this, 0);
    spinUnlock(ptl);
    spinLock(xaLock);
    r.r4 = atomicRead(REF, this);
    spinUnlock(xaLock);
  }
}
