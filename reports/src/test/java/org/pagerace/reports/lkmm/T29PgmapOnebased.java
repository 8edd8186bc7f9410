// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.III_Result;

/** v5.9: the last put of a page drops its share of the range. */
@JCStressTest
@State
@Outcome(id = "1, 1, 0", expect = FORBIDDEN, desc = "a page held, and its range gone")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T29PgmapOnebased extends Words {
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
    if (atomicDecReturn(REF, this) == 0) {
      atomicDecReturn(PGREF, this);
    }
  }

  @Arbiter
  public void after(III_Result r) {
    r.r3 = atomicRead(PGREF, this);
  }
}
