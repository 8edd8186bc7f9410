// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.speed;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.Tree;

/** One GUP-fast and a migration. */
@JCStressTest
@State
@Outcome(expect = Expect.ACCEPTABLE, desc = "whatever: this is for measuring")
public class GupMigration {
  static final Tree K = Tree.underTest();

  final WalkedPage walked = new WalkedPage(K);
  final PageVec first = new PageVec(1);

  @Actor
  public void gup(LL_Result r) {
    r.r1 = walked.gup(first);
  }

  @Actor
  public void migrate(LL_Result r) {
    r.r2 = walked.migrate();
  }
}
