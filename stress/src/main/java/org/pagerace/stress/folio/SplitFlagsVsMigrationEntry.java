// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.HugePage;

/**
 * A page is split while somebody takes its mapping away. What he finds in the page table is a migration
 * entry, and what a migration entry names is locked.
 *
 * <pre>
 *   migration_entry_to_page               split_huge_page
 *   1. read the pte: a migration entry    A. make the pte a migration entry
 *      for the tail                       B. give the tail the flags of the head, which is locked
 *   2. find the head of the tail          C. the tail stands for itself
 *   3. read its flags: locked             D. make the migration entry the pte again
 * </pre>
 *
 * 2 before C: the flags at 3 are those of the head.
 * C before 2: the flags at 3 are the tail's own, from B. A barrier keeps B before C, but 2 and 3 read two
 * words, the second of which is not found through the first: without a barrier between them a weak processor
 * has read the tail's flags before it knows whose flags it wants.
 * He then works on a page which he takes for locked, and which seems not to be.
 */
@JCStressTest
@State
@Description("R-23: flags of a page that has just become one")
@Outcome(id = "none, locked", expect = ACCEPTABLE, desc = "1 before A, or D before 1")
@Outcome(id = "migrating, locked", expect = ACCEPTABLE, desc = "A before 1, 1 before D")
@Outcome(
    id = "migrating, unlocked",
    expect = FORBIDDEN,
    desc = "C before 2, and 3 has read what was before B")
@Outcome(expect = FORBIDDEN, desc = "there is nothing else")
@Required(id = "migrating, locked", because = "an entry that nobody ever meets proves nothing")
public class SplitFlagsVsMigrationEntry {
  static final Tree K = Tree.underTest();

  final HugePage huge = HugePage.mapped(K);
  final PageTable table = (PageTable) K.pmdpGet(huge.vma.mm);

  private String look() {
    K.spinLock(table.ptl);
    String met = "none";
    if (K.ptepGet(table.ptes[0]) instanceof MigrationEntry entry) {
      K.migrationEntryToPage(entry);
      met = "migrating";
    }
    K.spinUnlock(table.ptl);
    return met;
  }

  @Actor
  public void migration_entry_to_page(LL_Result r) {
    r.r1 = look();
  }

  @Actor
  public void split_huge_page() {
    huge.split(K);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = (int) Page.WARNED.getOpaque(huge.tail) == 0 ? "locked" : "unlocked";
  }
}
