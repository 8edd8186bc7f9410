// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.speed;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.Tree;

/** Two GUP-fasts, a migration and a put. */
@JCStressTest
@State
@Outcome(expect = Expect.ACCEPTABLE, desc = "whatever: this is for measuring")
public class TwoGupsMigrationPut {
  static final Tree K = Tree.underTest();

  final WalkedPage walked = new WalkedPage(K);
  final PageVec first = new PageVec(1);
  final PageVec second = new PageVec(1);

  public TwoGupsMigrationPut() {
    K.pageRefAdd(walked.cached.page, 1);
  }

  @Actor
  public void gup(LLL_Result r) {
    r.r1 = walked.gup(first);
  }

  @Actor
  public void migrate(LLL_Result r) {
    r.r2 = walked.migrate();
  }

  @Actor
  public void gup_again(LLL_Result r) {
    r.r3 = walked.gup(second);
  }

  @Actor
  public void put() {
    K.putPage(walked.cached.page);
  }
}
