// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.IIII_Result;

/** Migration without a freeze exchanges the PTE in full and compares the count. */
@JCStressTest
@State
@Outcome(id = "1, 1, 1, 1", expect = FORBIDDEN, desc = "kept, and migrated")
@Outcome(expect = ACCEPTABLE, desc = "any other end")
public class T33MigrateAnonCount extends Words {
  @Actor
  public void P0(IIII_Result r) {
    r.r1 = atomicRead(PTE, this);
    r.r2 = atomicAddUnless(REF, this, 1, 0) ? 1 : 0;
    r.r3 = atomicRead(PTE, this);
  }

  @Actor
  public void P1(IIII_Result r) {
    atomicXchg(PTE, this, 2);
    r.r4 = atomicRead(REF, this);
    if (r.r4 == 1) {
      atomicSet(PTE, this, 3);
    }
  }
}
