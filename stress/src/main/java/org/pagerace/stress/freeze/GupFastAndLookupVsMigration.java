// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLLL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.MappedFilePage;

/**
 * A page of a file that a process maps is found by two ways at once, through the page table and through the
 * page cache, while it is moved.
 *
 * <pre>
 *   get_user_pages_fast_only,             move_to_new_page
 *   find_get_page
 *   1. read the pte, or the slot          A. make the pte a migration entry
 *   2. take a speculative reference       B. freeze the count of the old page, or fail
 *   3. read the pte, or the slot, again   C. put the new page into the slot
 *                                         D. thaw the old page, without the cache's reference
 * </pre>
 *
 * 2 before B, of either: B finds a reference too many, and the page stays, for both.
 * B before 2: 2 finds 0, or 3 finds something else than 1 did.
 * If one of the two has the old page and it has moved, he and everybody else write to different pages.
 */
@JCStressTest
@State
@Description("H2: GUP-fast and a page cache lookup race one migration")
@Outcome(id = "old, old, busy, balanced", expect = ACCEPTABLE, desc = "both 2 before B")
@Outcome(
    id = "none, old, busy, balanced",
    expect = ACCEPTABLE,
    desc = "2 of the lookup before B, or that of a walk which gave up")
@Outcome(
    id = "none, new, moved, balanced",
    expect = ACCEPTABLE,
    desc = "A before 1 of the walk, or before its 3")
@Outcome(id = "old, .*, moved, .*", expect = FORBIDDEN, desc = "the walk has pinned a page that has moved")
@Outcome(
    id = ".*, old, moved, .*",
    expect = FORBIDDEN,
    desc = "the lookup has returned a page that has moved")
@Outcome(expect = FORBIDDEN, desc = "a reference is lost or left over, or a page is found too early")
@Required(id = "old, old, busy, balanced", because = "both users must be able to win")
@Required(id = "none, new, moved, balanced", because = "migration must be able to win")
public class GupFastAndLookupVsMigration {
  static final Tree K = Tree.underTest();

  final MappedFilePage mapped = new MappedFilePage(K);

  @Actor
  public void get_user_pages_fast_only() {
    K.getUserPagesFastOnly(mapped.user, 1, 1, 0, mapped.pinned);
  }

  @Actor
  public void find_get_page(LLLL_Result r) {
    r.r2 = mapped.cached.nameOf(K.findGetPage(mapped.cached.mapping, 1));
  }

  private String move() {
    K.tryToUnmap(mapped.page);
    return K.moveToNewPage(mapped.newpage, mapped.page) == 0 ? "moved" : "busy";
  }

  @Actor
  public void move_to_new_page(LLLL_Result r) {
    r.r3 = move();
  }

  @Arbiter
  public void after(LLLL_Result r) {
    mapped.finish(r.r3 == "moved");
    r.r1 = mapped.nameOfPinned();
    int oldUsers = (r.r1 == "old" ? 1 : 0) + (r.r2 == "old" ? 1 : 0);
    int newUsers = (r.r1 == "new" ? 1 : 0) + (r.r2 == "new" ? 1 : 0);
    r.r4 = mapped.isBalanced(oldUsers, newUsers) ? "balanced" : "unbalanced";
  }
}
