// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.CachedPage;

/**
 * Migration and reclaim both want the same page of the page cache for themselves. The page lock keeps them apart;
 * here they come without it, so that all rests on the count.
 *
 * <pre>
 *   page_ref_freeze (migration)           page_ref_freeze (reclaim)
 *   1. expected count to 0 in one step,   A. expected count to 0 in one step,
 *      or fail                               or fail
 * </pre>
 *
 * 1 before A: A finds 0, which it does not expect, and fails. A before 1: likewise.
 * If both succeed, one moves a page that the other one frees. If both fail, nobody gets anywhere.
 */
@JCStressTest
@State
@Description("A8: freeze races freeze")
@Outcome(id = "frozen, busy", expect = ACCEPTABLE, desc = "1 before A")
@Outcome(id = "busy, frozen", expect = ACCEPTABLE, desc = "A before 1")
@Outcome(id = "frozen, frozen", expect = FORBIDDEN, desc = "the page has two owners")
@Outcome(expect = FORBIDDEN, desc = "each failed because of the other")
@Required(id = "frozen, busy", because = "migration must be able to win")
@Required(id = "busy, frozen", because = "reclaim must be able to win")
public class FreezeVsFreeze {
  static final Tree K = Tree.underTest();

  final CachedPage cached = new CachedPage(K);

  private String freeze() {
    return K.pageRefFreeze(cached.page, 2) ? "frozen" : "busy";
  }

  @Actor
  public void migration(LL_Result r) {
    r.r1 = freeze();
  }

  @Actor
  public void reclaim(LL_Result r) {
    r.r2 = freeze();
  }
}
