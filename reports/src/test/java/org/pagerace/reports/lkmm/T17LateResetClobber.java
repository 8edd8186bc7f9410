// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.II_Result;

/** v5.18: the count is set to 1 after the page went to the free list. */
@JCStressTest
@State
@Outcome(id = "1, 1", expect = ACCEPTABLE_INTERESTING, desc = "the new owner's reference is gone")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T17LateResetClobber extends Words {
  @Actor
  public void P0() {
    if (atomicDecReturn(REF, this) == 0) {
      atomicSetRelease(FL, this, 1);
      atomicSet(REF, this, 1);
    }
  }

  @Actor
  public void P1(II_Result r) {
    r.r1 = atomicReadAcquire(FL, this);
    if (r.r1 == 1) {
      atomicSet(REF, this, 1);
      atomicInc(REF, this);
    }
  }

  @Arbiter
  public void after(II_Result r) {
    r.r2 = atomicRead(REF, this);
  }
}
