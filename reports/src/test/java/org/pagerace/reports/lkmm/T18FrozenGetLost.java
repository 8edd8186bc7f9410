// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.II_Result;

/** An unconditional get falls between freeze and thaw. */
@JCStressTest
@State
@Outcome(id = "2, 2", expect = ACCEPTABLE_INTERESTING, desc = "the get is lost")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T18FrozenGetLost extends Words {
  public T18FrozenGetLost() {
    ref = 2;
  }

  @Actor
  public void P0(II_Result r) {
    r.r1 = atomicCmpxchg(REF, this, 2, 0);
    if (r.r1 == 2) {
      atomicSetRelease(REF, this, 2);
    }
  }

  @Actor
  public void P1() {
    atomicInc(REF, this);
  }

  @Arbiter
  public void after(II_Result r) {
    r.r2 = atomicRead(REF, this);
  }
}
