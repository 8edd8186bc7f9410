// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.III_Result;

/** Freeing clears the head, and allocating sets the count, without order between them. */
@JCStressTest
@State
@Outcome(id = "1, 1, 0", expect = ACCEPTABLE_INTERESTING, desc = "got from the new count, and the old head")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T38FreeAllocHeadclearReorder extends Words {
  @Actor
  public void P0(III_Result r) {
    r.r1 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
    r.r2 = atomicRead(HEADOF, this);
  }

  @Actor
  public void P1(III_Result r) {
    r.r3 = atomicDecReturn(REF, this);
    if (r.r3 == 0) {
      atomicSet(HEADOF, this, 2);
      atomicSet(REF, this, 1);
    }
  }
}
