// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.III_Result;

/** Check-then-inc against the last put. */
@JCStressTest
@State
@Outcome(id = "1, 0, 1", expect = ACCEPTABLE_INTERESTING, desc = "raised from 0 again")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T13TryGetToctou extends Words {
  @Actor
  public void P0(III_Result r) {
    r.r1 = atomicRead(REF, this);
    if (r.r1 > 0) {
      atomicInc(REF, this);
    }
  }

  @Actor
  public void P1(III_Result r) {
    r.r2 = atomicDecReturn(REF, this);
  }

  @Arbiter
  public void after(III_Result r) {
    r.r3 = atomicRead(REF, this);
  }
}
