// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.III_Result;

/** Payload by plain accesses, puts that release, and a full barrier before the reuse. */
@JCStressTest
@State
@Outcome(id = {"1, 0, .*", "1, .*, 1"}, expect = FORBIDDEN, desc = "last, and the other use is late or lost")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class Own4dLastPutReleaseThenMb extends Words {
  public Own4dLastPutReleaseThenMb() {
    ref = 2;
  }

  @Actor
  public void P0() {
    data = 1;
    if (atomicDecReturnRelease(REF, this) == 0) {
      smpMb();
      data = 10;
    }
  }

  @Actor
  public void P1(III_Result r) {
    r.r2 = -1;
    if (atomicDecReturnRelease(REF, this) == 0) {
      smpMb();
      r.r1 = 1;
      r.r2 = data;
      data = 20;
    }
  }

  @Arbiter
  public void after(III_Result r) {
    r.r3 = data;
  }
}
