// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.II_Result;

/** Reclaim freezes the count and then looks at the dirty flag. */
@JCStressTest
@State
@Outcome(id = "2, 0", expect = FORBIDDEN, desc = "frozen, and the mark not seen")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T15ReclaimFreezeThenDirty extends Words {
  public T15ReclaimFreezeThenDirty() {
    ref = 3;
  }

  @Actor
  public void P0() {
    atomicSet(DIRTY, this, 1);
    atomicDecReturn(REF, this);
  }

  @Actor
  public void P1(II_Result r) {
    r.r1 = atomicCmpxchg(REF, this, 2, 0);
    if (r.r1 == 2) {
      r.r2 = atomicRead(DIRTY, this);
    }
  }
}
