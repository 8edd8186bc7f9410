// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.CachedPage;

/**
 * A lookup in the page cache takes a page while migration replaces it.
 *
 * <pre>
 *   find_get_page                         migrate_pages
 *   1. find the page in its slot          A. freeze the count of the old page
 *   2. take a speculative reference       B. give the new page its identity
 *   3. look whether the slot still        C. put the new page into the slot
 *      holds the page                     D. thaw the old page without the cache's reference
 * </pre>
 *
 * 2 before A: A finds a reference too many and gives up.
 * A before 2 and 2 before D: 2 finds 0 and starts again.
 * D before 2: 3 finds the new page in the slot, gives the reference back and starts again.
 * If the lookup returns the old page after it was replaced, its user reads and writes a page that is no longer the file.
 */
@JCStressTest
@Core
@State
@Description("C1: a page cache lookup races migration")
@Outcome(id = "old, busy, balanced", expect = ACCEPTABLE, desc = "2 before A: migration gives up")
@Outcome(id = "old, moved, balanced", expect = FORBIDDEN, desc = "the lookup returned a page that had left the file")
@Outcome(id = "new, moved, balanced", expect = ACCEPTABLE, desc = "C before 1, or the lookup started again")
@Outcome(expect = FORBIDDEN, desc = "a reference is lost or left over, or a page was found before it was ready")
@Required(id = "old, busy, balanced", because = "a lookup must be able to win")
@Required(id = "new, moved, balanced", because = "migration must be able to win")
public class PageCacheLookupVsMigration {
  static final Tree K = Tree.underTest();

  final CachedPage cached = new CachedPage(K);

  @Actor
  public void find_get_page(LLL_Result r) {
    r.r1 = cached.nameOf(K.findGetPage(cached.mapping, CachedPage.OFFSET));
  }

  @Actor
  public void migrate_pages(LLL_Result r) {
    r.r2 = K.migratePages(cached.page, cached.newpage) == 0 ? "moved" : "busy";
  }

  @Arbiter
  public void after(LLL_Result r) {
    r.r3 = cached.isBalanced(r.r1 == "old" ? 1 : 0, r.r1 == "new" ? 1 : 0) ? "balanced" : "unbalanced";
  }
}
