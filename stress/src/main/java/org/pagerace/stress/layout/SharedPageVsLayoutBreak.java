// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Two files share a block. One breaks its layout while the other maps the block and unmaps it again. A device
 * has the page all the time.
 *
 * <pre>
 *   handle_mm_fault                       dax_layout_busy_page
 *   1. raise the count, raise mapcount    A. clear the pte of its own file
 *   2. unmap: lower mapcount, lower       B. read the count
 *      the count                          C. read mapcount; equal: nobody pins the page
 * </pre>
 *
 * 1 before B, or C before 1: the count is one more than mapcount, and the page is busy.
 * B before 1 and 1 before C: the count of before and the mapcount of after are equal, and the pin has
 * vanished: truncation of one file frees the block under it. Reading mapcount first only moves the gap to 2.
 * No lock that B and C hold keeps the other file from 1: i_mmap_sem is each file's own.
 */
@JCStressTest
@State
@Description("R-04: the busy scan of a page that another file maps as well")
@Outcome(id = "pinned, busy", expect = ACCEPTABLE, desc = "the count says more than the mappings explain")
@Outcome(id = "pinned, idle", expect = FORBIDDEN,
    desc = "B, 1, C: two looks at two words, and the pin between them")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Needs("dax_folio_make_shared")
@Required(id = "pinned, busy", because = "if no pin ever succeeds, finding none proves nothing")
public class SharedPageVsLayoutBreak {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final VmArea clone = FsdaxFile.mappedHole(K);
  final String pin = K.getUserPagesFast(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";

  public SharedPageVsLayoutBreak() {
    clone.mapping.host.blocks[0] = file.page;
  }

  @Actor
  public void handle_mm_fault() {
    K.handleMmFault(clone, 0);
    K.zapPageRange(clone);
  }

  @Actor
  public void dax_layout_busy_page(LL_Result r) {
    r.r1 = pin;
    r.r2 = K.daxLayoutBusyPage(file.inode.mapping) == null ? "idle" : "busy";
  }
}
