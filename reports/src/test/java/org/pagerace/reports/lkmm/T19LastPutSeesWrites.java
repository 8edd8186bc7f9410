// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.II_Result;

/** Whoever puts last sees what the others wrote before they put. */
@JCStressTest
@State
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "last, and a write is missing")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T19LastPutSeesWrites extends Words {
  public T19LastPutSeesWrites() {
    ref = 2;
  }

  @Actor
  public void P0() {
    atomicSet(DATA, this, 1);
    atomicDecReturn(REF, this);
  }

  @Actor
  public void P1(II_Result r) {
    r.r1 = atomicDecReturn(REF, this);
    if (r.r1 == 0) {
      r.r2 = atomicRead(DATA, this);
    }
  }
}
