// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.I_Result;

/** The freeze compares first and stores later. */
@JCStressTest
@State
@Outcome(id = "-1", expect = ACCEPTABLE_INTERESTING, desc = "a count below 0")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class Own3cFreezeNotAtomic extends Words {
  @Actor
  public void P0() {
    if (atomicAddUnless(REF, this, 1, 0) && atomicRead(PTE, this) != 1) {
      atomicDec(REF, this);
    }
  }

  @Actor
  public void P1() {
    atomicSet(PTE, this, 2);
    smpMb();
    if (atomicRead(REF, this) == 1) {
      atomicSet(REF, this, 0);
    }
  }

  @Arbiter
  public void after(I_Result r) {
    r.r1 = atomicRead(REF, this);
  }
}
