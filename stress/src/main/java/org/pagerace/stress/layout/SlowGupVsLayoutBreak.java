// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * The slow path of GUP pins a page of an fsdax file while truncation breaks the layout of the file.
 *
 * <pre>
 *   follow_page_mask                      dax_layout_busy_page
 *   1. lock the page table                A. lock the page table, clear the pte, unlock
 *   2. read the pte                       B. read the count of the page
 *   3. take a reference, unlock
 * </pre>
 *
 * 3 before A: the lock orders 3 before B, and B finds the page busy.
 * A before 1: 2 finds the pte gone.
 * One lock decides, and neither side needs a barrier, as long as the reference is taken before the lock is
 * dropped.
 */
@JCStressTest
@State
@Description("D6: the slow path of GUP pins a page while truncation looks for pinned pages")
@Outcome(id = "pinned, busy", expect = ACCEPTABLE, desc = "3 before A: truncation waits for the pin")
@Outcome(id = "refused, idle", expect = ACCEPTABLE, desc = "A before 1: the block may go, nobody has it")
@Outcome(expect = FORBIDDEN, desc = "truncation frees the block under a pin")
@Required(id = "pinned, busy", because = "if no pin ever succeeds, finding none proves nothing")
public class SlowGupVsLayoutBreak {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  @Actor
  public void follow_page_mask(LL_Result r) {
    r.r1 = K.followPageMask(file.vma.mm, 0, Tree.FOLL_GET, file.pinned) == 0 ? "pinned" : "refused";
  }

  @Actor
  public void dax_layout_busy_page(LL_Result r) {
    r.r2 = K.daxLayoutBusyPage(file.inode.mapping) == null ? "idle" : "busy";
  }
}
