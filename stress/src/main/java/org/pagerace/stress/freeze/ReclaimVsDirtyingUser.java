// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.CachedPage;

/**
 * A user of a page in the page cache dirties it and lets go, while reclaim takes the page out of the cache.
 *
 * <pre>
 *   put_page                              __remove_mapping
 *   1. mark the page dirty                A. freeze the count
 *   2. put the page                       B. look whether the page is dirty
 * </pre>
 *
 * A before 2: A finds the user's reference and fails.
 * 2 before A: 1 came before 2, and so B sees it and the page stays.
 * Were B to come before A, a write marked at 1 between them would be dropped with the page.
 */
@JCStressTest
@Core
@State
@Description("C2: reclaim races a user who dirties the page and puts it")
@Outcome(id = "kept, dirty, reclaimable", expect = ACCEPTABLE, desc = "the freeze failed, or B saw the mark; clean, it can go")
@Outcome(id = "reclaimed, dirty, gone", expect = FORBIDDEN, desc = "a dirty page was dropped: the write is lost")
@Outcome(expect = FORBIDDEN, desc = "the mark is gone, or the page can never be reclaimed")
@Required(id = "kept, dirty, reclaimable", because = "what is kept must be able to go once it is clean")
public class ReclaimVsDirtyingUser {
  static final Tree K = Tree.underTest();

  final CachedPage cached = new CachedPage(K);
  final Page page = cached.page;

  public ReclaimVsDirtyingUser() {
    K.getPage(page);
  }

  @Actor
  public void put_page() {
    K.SetPageDirty(page);
    K.putPage(page);
  }

  @Actor
  public void __remove_mapping(LLL_Result r) {
    r.r1 = K.__removeMapping(cached.mapping, page) ? "reclaimed" : "kept";
  }

  @Arbiter
  public void after(LLL_Result r) {
    r.r2 = K.PageDirty(page) ? "dirty" : "clean";
    K.ClearPageDirty(page);
    r.r3 = r.r1 == "reclaimed" ? "gone" : K.__removeMapping(cached.mapping, page) ? "reclaimable" : "stuck";
  }
}
