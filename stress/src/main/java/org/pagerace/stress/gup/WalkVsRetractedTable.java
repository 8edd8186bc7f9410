// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.ReusedTable;

/**
 * khugepaged has collapsed a file, and takes the empty page tables away from the processes that map it.
 * GUP-fast still walks one of them.
 *
 * <pre>
 *   get_user_pages_fast_only              retract_page_tables
 *   1. read the pmd                       A. clear the pmd and flush
 *   2. read the pte                       B. wait for the walkers
 *   3. take a reference                   C. free the table
 *   4. read pte and pmd again             D. another process takes the table, and maps its page there
 * </pre>
 *
 * A before 1: 1 finds no table.
 * 1 before A: the walker is in the table, and B must wait until it has left.
 * Where nobody waits, D can come before 2: then 2 reads a pte of another process, and 3 takes a page that
 * this process never had. Reading the pmd again gives it back; but the other process has met a reference that
 * it knows nothing of, and a walker that reads the pte alone keeps it.
 */
@JCStressTest
@State
@Description("R-20: the page table is another process's before the walker has left it")
@Outcome(
    id = "refused, alone",
    expect = ACCEPTABLE,
    desc = "A before 1, or 2 before D: nothing was there to take")
@Outcome(
    id = "refused, disturbed",
    expect = FORBIDDEN,
    desc = "D before 2: a passing reference on a stranger's page")
@Outcome(
    id = {"pinned, alone", "pinned, disturbed"},
    expect = FORBIDDEN,
    desc = "D before 2: a stranger's page was pinned")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "refused, alone", because = "a table must be able to go")
@Archs("x86-pv")
public class WalkVsRetractedTable {
  static final Tree K = Tree.underTest();

  final ReusedTable scene = new ReusedTable(K);

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(scene.user, 0, 1, 0, scene.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void retract_page_tables(LL_Result r) {
    K.retractPageTables(scene.inode.mapping);
    r.r2 = scene.isStrangerAlone() ? "alone" : "disturbed";
  }
}
