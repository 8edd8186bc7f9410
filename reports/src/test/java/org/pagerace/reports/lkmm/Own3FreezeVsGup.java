// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.III_Result;

/** Migration freezes what GUP-fast may have taken, and a failed look gives it back. */
@JCStressTest
@State
@Outcome(id = "1, 1, 1", expect = FORBIDDEN, desc = "frozen, and a checked pin held")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class Own3FreezeVsGup extends Words {
  @Actor
  public void P0(III_Result r) {
    r.r2 = -1;
    if (atomicAddUnless(REF, this, 1, 0)) {
      r.r1 = 1;
      r.r2 = atomicRead(PTE, this);
      if (r.r2 != 1) {
        atomicDec(REF, this);
      }
    }
  }

  @Actor
  public void P1(III_Result r) {
    atomicSet(PTE, this, 2);
    r.r3 = atomicCmpxchg(REF, this, 1, 0);
  }
}
