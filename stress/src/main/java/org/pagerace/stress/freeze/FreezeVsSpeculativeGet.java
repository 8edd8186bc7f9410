// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.CachedPage;

/**
 * Migration or reclaim freezes a page of the page cache while somebody takes a speculative reference on it.
 *
 * <pre>
 *   get_page_unless_zero                  page_ref_freeze
 *   1. raise the count unless it is 0     A. expected count to 0 in one step, or fail
 * </pre>
 *
 * 1 before A: A finds more than it expects and fails.
 * A before 1: 1 finds 0 and refuses.
 * If both succeed, the page is taken apart under a user. If both fail, nobody gets anywhere.
 */
@JCStressTest
@Core
@State
@Description("A6: freeze races a speculative get")
@Outcome(id = "got, busy", expect = ACCEPTABLE, desc = "1 before A: the freeze fails")
@Outcome(id = "refused, frozen", expect = ACCEPTABLE, desc = "A before 1: the get refuses")
@Outcome(id = "got, frozen", expect = FORBIDDEN, desc = "the page is frozen under a user")
@Outcome(expect = FORBIDDEN, desc = "each failed because of the other")
@Required(id = "got, busy", because = "the get must be able to win")
@Required(id = "refused, frozen", because = "the freeze must be able to win")
public class FreezeVsSpeculativeGet {
  static final Tree K = Tree.underTest();

  final CachedPage cached = new CachedPage(K);

  @Actor
  public void get_page_unless_zero(LL_Result r) {
    r.r1 = K.getPageUnlessZero(cached.page) ? "got" : "refused";
  }

  @Actor
  public void page_ref_freeze(LL_Result r) {
    r.r2 = K.pageRefFreeze(cached.page, 2) ? "frozen" : "busy";
  }
}
