// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.II_Result;

/** What whoever puts last sees of the others where their puts order nothing. */
@JCStressTest
@State
@Outcome(id = "0, 0", expect = ACCEPTABLE_INTERESTING, desc = "last, and a write is missing")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T20LastPutRelaxed extends Words {
  public T20LastPutRelaxed() {
    ref = 2;
  }

  @Actor
  public void P0() {
    atomicSet(DATA, this, 1);
    atomicDecReturnRelaxed(REF, this);
  }

  @Actor
  public void P1(II_Result r) {
    r.r1 = atomicDecReturn(REF, this);
    if (r.r1 == 0) {
      r.r2 = atomicRead(DATA, this);
    }
  }
}
