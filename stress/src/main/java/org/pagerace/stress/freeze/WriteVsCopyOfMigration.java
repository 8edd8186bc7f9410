// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.CachedPage;

/**
 * Somebody writes to a page of a file while the page is moved. From v6.11 on the page is copied before it is
 * frozen, so that memory which cannot be read is met while there is a way back.
 *
 * <pre>
 *   generic_perform_write                 migrate_pages
 *   1. take a speculative reference       A. lock the page
 *   2. lock the page                      B. look whether the count is as expected
 *   3. look whether it is still of the    C. copy the page (before v6.11: after D)
 *      file                               D. freeze the count, or fail
 *   4. write, unlock and put              E. put the new page into the slot, and unlock
 * </pre>
 *
 * 4 before A: C copies what was written.
 * A before 2: 2 waits for E, and 3 finds that the page has left the file.
 * D says nothing about who was there between C and D: it is the lock that keeps a writer out. Somebody who
 * writes without it takes his reference after B and puts it before D, and what he wrote is in neither page.
 */
@JCStressTest
@State
@Description("R-30: a write races the copy of a page that moves")
@Outcome(id = "moved, kept", expect = ACCEPTABLE, desc = "4 before A, or the writer has found the new page")
@Outcome(id = "busy, kept", expect = ACCEPTABLE, desc = "1 before B or D: the page stays")
@Outcome(
    id = "moved, lost",
    expect = FORBIDDEN,
    desc = "4 between C and D: the file has the page from before the write")
@Outcome(expect = FORBIDDEN, desc = "the write is lost though nothing has moved")
@Required(id = "moved, kept", because = "migration must be able to win")
@Required(id = "busy, kept", because = "a writer must be able to stop it")
public class WriteVsCopyOfMigration {
  static final Tree K = Tree.underTest();

  final CachedPage cached = new CachedPage(K);

  @Actor
  public void generic_perform_write() {
    K.genericPerformWrite(cached.mapping, CachedPage.OFFSET, 1);
  }

  @Actor
  public void migrate_pages(LL_Result r) {
    r.r1 = K.migratePages(cached.page, cached.newpage) == 0 ? "moved" : "busy";
  }

  @Arbiter
  public void after(LL_Result r) {
    Page now = K.findGetPage(cached.mapping, CachedPage.OFFSET);
    r.r2 = now.data == 1 && K.PageDirty(now) ? "kept" : "lost";
  }
}
