// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.II_Result;

/** Reclaim looks at the dirty flag and then freezes the count. */
@JCStressTest
@State
@Outcome(id = "2, 0", expect = ACCEPTABLE_INTERESTING, desc = "frozen, and the mark not seen")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T16ReclaimDirtyThenFreeze extends Words {
  public T16ReclaimDirtyThenFreeze() {
    ref = 3;
  }

  @Actor
  public void P0() {
    atomicSet(DIRTY, this, 1);
    atomicDecReturn(REF, this);
  }

  @Actor
  public void P1(II_Result r) {
    r.r2 = atomicRead(DIRTY, this);
    r.r1 = atomicCmpxchg(REF, this, 2, 0);
  }
}
