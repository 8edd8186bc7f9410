// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.speed;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/** Two GUP-fasts, a migration and a put by their whole paths: what the workload beside it leaves out. */
@JCStressTest
@State
@Outcome(expect = Expect.ACCEPTABLE, desc = "whatever: this is for measuring")
public class FullPath {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 1);
  final Page page = anon.page;
  final Page newpage = K.allocPage(anon.zone);
  final PageVec first = new PageVec(1);
  final PageVec second = new PageVec(1);

  public FullPath() {
    K.pageRefAdd(page, 2);
  }

  @Actor
  public void gup(LLL_Result r) {
    r.r1 = K.getUserPagesFastOnly(anon.user, 0, 1, 0, first) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void migrate(LLL_Result r) {
    r.r2 = K.migratePages(page, newpage) == 0 ? "moved" : "busy";
  }

  @Actor
  public void gup_again(LLL_Result r) {
    r.r3 = K.getUserPagesFastOnly(anon.user, 0, 1, 0, second) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void put() {
    K.putPage(page);
  }
}
