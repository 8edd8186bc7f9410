// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** The lookup gets by a relaxed RMW. */
@JCStressTest
@State
@Outcome(id = "2, 1, 1, 1", expect = ACCEPTABLE_INTERESTING, desc = "got from the thawed count, old slot")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T12LookupRelaxedGet extends Words {
  public T12LookupRelaxedGet() {
    ref = 2;
    slot = 1;
  }

  @Actor
  public void P0(IIII_Result r) {
    r.r1 = atomicCmpxchg(REF, this, 2, 0);
    if (r.r1 == 2) {
      atomicSet(SLOT, this, 2);
      atomicSetRelease(REF, this, 1);
    }
  }

  @Actor
  public void P1(IIII_Result r) {
    r.r2 = atomicRead(SLOT, this);
    r.r3 = atomicCmpxchgRelaxed(REF, this, 1, 2);
    if (r.r3 == 1) {
      r.r4 = atomicRead(SLOT, this);
    }
  }
}
