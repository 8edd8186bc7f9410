// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.III_Result;

/** RFC v2: teardown drops the range whatever its pages count. */
@JCStressTest
@State
@Outcome(id = "1, 1, 0", expect = ACCEPTABLE_INTERESTING, desc = "a page held, and its range gone")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T30PgmapRfcV2 extends Words {
  @Actor
  public void P0(III_Result r) {
    if (atomicAddUnless(PGREF, this, 1, 0)) {
      r.r1 = 1;
      r.r2 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
      atomicDecReturn(PGREF, this);
    }
  }

  @Actor
  public void P1() {
    atomicDecReturn(PGREF, this);
  }

  @Arbiter
  public void after(III_Result r) {
    r.r3 = atomicRead(PGREF, this);
  }
}
