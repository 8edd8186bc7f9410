// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.III_Result;

/** GUP-fast against layout breaking as the kernel has it, branches included. */
@JCStressTest
@State
@Outcome(id = "1, 1, 1", expect = FORBIDDEN, desc = "kept, and seen idle")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class Own1GupVsLayoutbreak extends Words {
  @Actor
  public void P0(III_Result r) {
    r.r1 = -1;
    r.r2 = -1;
    if (atomicRead(PTE, this) != 0) {
      r.r1 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
      if (r.r1 != 0) {
        r.r2 = atomicRead(PTE, this);
      }
    }
  }

  @Actor
  public void P1(III_Result r) {
    atomicSet(PTE, this, 0);
    smpMb();
    r.r3 = atomicRead(REF, this);
  }
}
