// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.II_Result;

/** Who has seen the page idle reads its data. */
@JCStressTest
@State
@Outcome(id = "1, 0", expect = ACCEPTABLE_INTERESTING, desc = "idle seen, and old data read")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T35WaiterSeesIdleThenReuse extends Words {
  public T35WaiterSeesIdleThenReuse() {
    ref = 2;
  }

  @Actor
  public void P0() {
    atomicSet(DATA, this, 1);
    atomicDecReturn(REF, this);
  }

  @Actor
  public void P1(II_Result r) {
    r.r1 = atomicRead(REF, this);
    if (r.r1 == 1) {
      r.r2 = atomicRead(DATA, this);
    }
  }
}
