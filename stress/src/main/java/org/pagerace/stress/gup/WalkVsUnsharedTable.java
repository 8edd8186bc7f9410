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
 * Processes that map a hugetlb file share the page table below it. One stops sharing while GUP-fast walks the
 * table for it; the other is its only owner then, and maps what it likes there.
 *
 * <pre>
 *   get_user_pages_fast_only              huge_pmd_unshare
 *   1. read the entry above the table     A. clear the entry above the table
 *   2. read the table                     B. wait for the walkers
 *   3. take a reference                   C. the table is the other's, who maps a page there
 *   4. read again
 * </pre>
 *
 * A before 1: 1 finds no table.
 * 1 before A: the walker is in the table, and B must wait until it has left. No flush stands between A and C,
 * since the flush comes later, for the whole range: without B every arch lets C come before 2, and the walker
 * takes a page that this process never had.
 */
@JCStressTest
@State
@Description("R-20: a shared page table is another process's before the walker has left it")
@Outcome(
    id = "refused, alone",
    expect = ACCEPTABLE,
    desc = "A before 1, or 2 before C: nothing was there to take")
@Outcome(
    id = "refused, disturbed",
    expect = FORBIDDEN,
    desc = "C before 2: a passing reference on a stranger's page")
@Outcome(
    id = {"pinned, alone", "pinned, disturbed"},
    expect = FORBIDDEN,
    desc = "C before 2: a stranger's page was pinned")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "refused, alone", because = "a table must be able to go")
@Archs("x86-pv")
public class WalkVsUnsharedTable {
  static final Tree K = Tree.underTest();

  final ReusedTable scene = new ReusedTable(K);

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(scene.user, 0, 1, 0, scene.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void huge_pmd_unshare(LL_Result r) {
    K.hugePmdUnshare(scene.mm);
    r.r2 = scene.isStrangerAlone() ? "alone" : "disturbed";
  }
}
