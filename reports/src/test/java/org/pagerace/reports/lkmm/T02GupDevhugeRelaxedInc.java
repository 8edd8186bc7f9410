// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.III_Result;

/** A huge devmap PMD is grabbed by check-then-inc and without a barrier. */
@JCStressTest
@State
@Outcome(id = "1, 1, 1", expect = ACCEPTABLE_INTERESTING, desc = "kept, and seen idle")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T02GupDevhugeRelaxedInc extends Words {
  @Actor
  public void P0(III_Result r) {
    r.r1 = atomicRead(PTE, this);
    if (atomicRead(REF, this) > 0) {
      atomicInc(REF, this);
      r.r2 = atomicRead(PTE, this);
    }
  }

  @Actor
  public void P1(III_Result r) {
    atomicSet(PTE, this, 0);
    smpMb();
    r.r3 = atomicRead(REF, this);
  }
}
