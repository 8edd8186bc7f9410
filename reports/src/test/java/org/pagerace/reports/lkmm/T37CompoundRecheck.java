// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.IIIII_Result;

/** A split freezes the head, moves the tail and thaws; the walker looks at the head again. */
@JCStressTest
@State
@Outcome(id = "1, 1, 1, 1, 2", expect = FORBIDDEN, desc = "a reference on a head that the page left")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T37CompoundRecheck extends Words {
  @Actor
  public void P0(IIIII_Result r) {
    r.r1 = atomicRead(HEADOF, this);
    r.r2 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
    r.r3 = atomicRead(HEADOF, this);
  }

  @Actor
  public void P1(IIIII_Result r) {
    r.r4 = atomicCmpxchg(REF, this, 1, 0);
    if (r.r4 == 1) {
      atomicSet(HEADOF, this, 2);
      atomicSetRelease(REF, this, 1);
    }
  }

  @Arbiter
  public void after(IIIII_Result r) {
    r.r5 = atomicRead(REF, this);
  }
}
