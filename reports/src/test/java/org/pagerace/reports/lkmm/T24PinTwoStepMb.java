// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** A pin in two steps with a barrier after them. */
@JCStressTest
@State
@Outcome(id = "1, 1, 1, 2", expect = FORBIDDEN, desc = "kept, and not seen as a pin")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T24PinTwoStepMb extends Words {
  @Actor
  public void P0(IIII_Result r) {
    r.r1 = atomicRead(PTE, this);
    r.r2 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
    atomicAdd(1023, REF, this);
    smpMb();
    r.r3 = atomicRead(PTE, this);
  }

  @Actor
  public void P1(IIII_Result r) {
    atomicSet(PTE, this, 0);
    smpMb();
    r.r4 = atomicRead(REF, this);
  }
}
