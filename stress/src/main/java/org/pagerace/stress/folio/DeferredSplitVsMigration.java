// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.DeferredSplit;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * A huge page waits on a queue to be split some day. A scan of the queue meets it while it is moved. The page
 * is anonymous: once page tables name it no longer, only the queue does.
 *
 * <pre>
 *   deferred_split_scan                   migrate_pages
 *   1. under the lock of the queue:       A. make the ptes migration entries
 *      take a speculative reference,      B. freeze the count, or fail
 *      and move the page to a list        C. under the lock of the queue: take the page off
 *      of its own                            whatever list it is on
 *   2. walk that list without the lock    D. thaw the count
 *   3. give the page back, and put it
 * </pre>
 *
 * 1 before B, B before 3: B finds a reference too many, and the page stays.
 * B before 1, 1 before D: 1 finds 0, and leaves the page alone.
 * D before 1: the page is on no queue any more.
 * Without B, C can come between 1 and 3: the page leaves a list that somebody walks, and its memory goes back
 * while it is still linked. Before v6.7 there was no C in migration; it came without B, and B came with
 * v6.10.
 */
@JCStressTest
@State
@Description("R-29: a page under migration is found on the queue of pages to split")
@Outcome(id = "scanned, busy, whole", expect = ACCEPTABLE, desc = "1 before B, B before 3: the page stays")
@Outcome(id = "passed by, moved, whole", expect = ACCEPTABLE, desc = "1 found 0, or no page")
@Outcome(id = "scanned, moved, whole", expect = ACCEPTABLE, desc = "3 before B, or a tree without C")
@Outcome(
    id = ".*, torn",
    expect = FORBIDDEN,
    desc = "C between 1 and 3: two have taken the page off its list")
@Outcome(expect = FORBIDDEN, desc = "each failed because of the other")
@Required(id = "scanned, moved, whole", because = "a scan that is over must not stop a migration")
@Required(id = "passed by, moved, whole", because = "a page that has moved must be off the queue, or free")
public class DeferredSplitVsMigration {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 1);
  final Page page = anon.page;
  final Page newpage = K.allocPage(anon.zone);
  final DeferredSplit queue = new DeferredSplit();

  public DeferredSplitVsMigration() {
    K.getPage(page);
    page.deferredSplit = queue;
    queue.queue = page;
  }

  @Actor
  public void deferred_split_scan(LLL_Result r) {
    r.r1 = K.deferredSplitScan(queue) ? "scanned" : "passed by";
  }

  @Actor
  public void migrate_pages(LLL_Result r) {
    r.r2 = K.migratePages(page, newpage) == 0 ? "moved" : "busy";
  }

  @Arbiter
  public void after(LLL_Result r) {
    r.r3 = (int) Page.WARNED.getOpaque(page) == 0 ? "whole" : "torn";
  }
}
