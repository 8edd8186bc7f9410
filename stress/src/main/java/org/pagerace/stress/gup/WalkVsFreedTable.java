// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.Archs;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * GUP-fast walks a page table while the process gives its memory back, the page table included.
 *
 * <pre>
 *   get_user_pages_fast_only              free_pgtables
 *   1. interrupts off                     A. unlink the table
 *   2. read the pmd                       B. flush, and wait for the walkers
 *   3. read a pte of the table            C. free the table; its next owner writes to it
 *   4. interrupts on
 * </pre>
 *
 * A before 2: 2 finds no table.
 * 2 before A: the walker is in the table, with interrupts off, and B has to wait for 4: a flush that
 * interrupts every CPU waits by itself, and where it does not, B sends an interrupt for that purpose, or RCU
 * frees the table. If C comes before 3, what 3 reads is no pte any more, and the walker takes a reference on
 * whatever it seems to say.
 */
@JCStressTest
@State
@Description("B4: the page table is freed under the walker")
@Outcome(id = "pinned, sane", expect = ACCEPTABLE, desc = "3 before the pte was cleared")
@Outcome(id = "refused, sane", expect = ACCEPTABLE, desc = "the table or the pte was gone already")
@Outcome(
    id = "refused, read garbage",
    expect = FORBIDDEN,
    desc = "C before 3: the walker read what the next owner wrote")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, sane", because = "a pin must be able to succeed")
@Required(id = "refused, sane", because = "the table must be able to go")
@Archs("x86-pv")
public class WalkVsFreedTable {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 0);
  final PageTable table = (PageTable) K.pmdpGet(anon.vma.mm);
  /** Where the garbage seems to point: no struct page, and so whoever takes it for one is warned. */
  final Page garbage = K.structPage(anon.zone);

  public WalkVsFreedTable() {
    anon.vma.mm.areTablesFreed = true;
    K.setPageCount(garbage, -1);
  }

  private void writeToItsMemory() {
    if (table.isFree) {
      K.setPteAt(table.ptes[0], garbage);
    }
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(anon.user, 0, 1, 0, anon.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void free_pgtables() {
    K.exitMmap(anon.vma);
    writeToItsMemory();
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = (int) Page.WARNED.getOpaque(garbage) == 0 ? "sane" : "read garbage";
  }
}
