// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.III_Result;

/** v5.9: a user's put looks at the range after it has lowered the count to 1. */
@JCStressTest
@State
@Outcome(id = "1, 0, 0", expect = ACCEPTABLE_INTERESTING, desc = "the range was used after it went")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T31PutVsMemunmapUafOnebased extends Words {
  public T31PutVsMemunmapUafOnebased() {
    ref = 2;
  }

  @Actor
  public void P0(III_Result r) {
    r.r1 = atomicDecReturn(REF, this);
    if (r.r1 == 1) {
      r.r2 = atomicRead(ALIVE, this);
    }
  }

  @Actor
  public void P1(III_Result r) {
    r.r3 = atomicDecReturn(REF, this);
    if (r.r3 == 0) {
      atomicSet(ALIVE, this, 0);
    }
  }
}
