// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.IIIIII_Result;

/** The walker reads the PMD and the PTE again. */
@JCStressTest
@State
@Outcome(id = "1, 1, 1, 1, 1, 1", expect = FORBIDDEN, desc = "kept, and collapsed")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T22PmdRecheckFixed extends Words {
  @Actor
  public void P0(IIIIII_Result r) {
    r.r1 = atomicRead(PMD, this);
    r.r2 = atomicRead(PTE, this);
    r.r3 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
    r.r6 = atomicRead(PMD, this);
    r.r4 = atomicRead(PTE, this);
  }

  @Actor
  public void P1(IIIIII_Result r) {
    atomicSet(PMD, this, 0);
    smpMb();
    r.r5 = atomicRead(REF, this);
    if (r.r5 == 1) {
      smpMb();
      atomicSet(PTE, this, 0);
    }
  }
}
