// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.III_Result;

/** The waiter joins the queue and looks at the count without a barrier. */
@JCStressTest
@State
@Outcome(id = "1, 0, 2", expect = ACCEPTABLE_INTERESTING, desc = "neither saw the other")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T09WaitqWaiterNoMb extends Words {
  public T09WaitqWaiterNoMb() {
    ref = 2;
  }

  @Actor
  public void P0(III_Result r) {
    r.r1 = atomicDecReturn(REF, this);
    r.r2 = atomicRead(WQ, this);
  }

  @Actor
  public void P1(III_Result r) {
    atomicSet(WQ, this, 1);
    r.r3 = atomicRead(REF, this);
  }
}
