// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.III_Result;

/** The last put lowers the count without order. */
@JCStressTest
@State
@Outcome(id = "1, 0, 2", expect = ACCEPTABLE_INTERESTING, desc = "neither saw the other")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T08WaitqRelaxedDec extends Words {
  public T08WaitqRelaxedDec() {
    ref = 2;
  }

  @Actor
  public void P0(III_Result r) {
    atomicDec(REF, this);
    r.r1 = atomicRead(REF, this);
    r.r2 = atomicRead(WQ, this);
  }

  @Actor
  public void P1(III_Result r) {
    atomicSet(WQ, this, 1);
    smpMb();
    r.r3 = atomicRead(REF, this);
  }
}
