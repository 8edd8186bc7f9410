// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Thawing releases, and the lookup gets by a full RMW. */
@JCStressTest
@State
@Outcome(id = "2, 1, 1, 1", expect = FORBIDDEN, desc = "got from the thawed count, old slot")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T10UnfreezeReleaseVsLookup extends Words {
  public T10UnfreezeReleaseVsLookup() {
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
    r.r3 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
    r.r4 = atomicRead(SLOT, this);
  }
}
