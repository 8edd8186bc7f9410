// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.II_Result;

/** A conditional get against the last put. */
@JCStressTest
@State
@Outcome(id = "1, 0", expect = FORBIDDEN, desc = "raised from 0 again")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T14UnlessZeroNoResurrect extends Words {
  @Actor
  public void P0(II_Result r) {
    r.r1 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
  }

  @Actor
  public void P1(II_Result r) {
    r.r2 = atomicDecReturn(REF, this);
  }
}
