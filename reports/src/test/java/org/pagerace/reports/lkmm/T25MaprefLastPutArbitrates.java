// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.III_Result;

/** The mapping owns a reference: one word decides between a get and the last put. */
@JCStressTest
@State
@Outcome(id = "1, 1, 0", expect = FORBIDDEN, desc = "kept, and the last")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T25MaprefLastPutArbitrates extends Words {
  @Actor
  public void P0(III_Result r) {
    r.r1 = atomicRead(PTE, this);
    r.r2 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
  }

  @Actor
  public void P1(III_Result r) {
    atomicSet(PTE, this, 0);
    r.r3 = atomicDecReturnRelaxed(REF, this);
  }
}
