// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.II_Result;

/** Who has seen the page idle writes to it: a control dependency. */
@JCStressTest
@State
@Outcome(id = "9, 1", expect = FORBIDDEN, desc = "the write was seen before the put")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T36WaiterSeesIdleThenWrite extends Words {
  public T36WaiterSeesIdleThenWrite() {
    ref = 2;
  }

  @Actor
  public void P0(II_Result r) {
    r.r1 = atomicRead(DATA, this);
    atomicDecReturn(REF, this);
  }

  @Actor
  public void P1(II_Result r) {
    r.r2 = atomicRead(REF, this);
    if (r.r2 == 1) {
      atomicSet(DATA, this, 9);
    }
  }
}
