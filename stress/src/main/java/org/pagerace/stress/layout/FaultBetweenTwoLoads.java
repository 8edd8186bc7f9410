// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * A page of an fsdax file is pinned when its file is truncated, and somebody touches it again.
 *
 * <pre>
 *   handle_mm_fault                       dax_layout_busy_page
 *   1. take i_mmap_sem shared             A. take i_mmap_sem, clear the pte
 *   2. raise the count, raise mapcount    B. read the count
 *   3. drop i_mmap_sem                    C. read mapcount; equal: nobody pins the page
 * </pre>
 *
 * 3 before A: A takes back what 2 has added to both words.
 * C before 1: the count is the pin's, mapcount is 0, and the page is busy.
 * B before 2 and 2 before C: the count of before, which is one for the pin, equals the mapcount of after, which
 * is one for the mapping: the block is freed under the pin. The two loads are one test only because 1 and A
 * exclude each other.
 */
@JCStressTest
@State
@Description("D26: a fault between the two loads of the busy scan")
@Outcome(id = "pinned, busy", expect = ACCEPTABLE, desc = "the count says more than the mappings explain")
@Outcome(id = "pinned, idle", expect = FORBIDDEN, desc = "B, 2, C: the pin vanishes between two looks")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Needs("vmf_insert_page_mkwrite")
@Required(id = "pinned, busy", because = "if no pin ever succeeds, finding none proves nothing")
public class FaultBetweenTwoLoads {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final String pin = K.getUserPagesFast(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";

  private String scan() {
    K.downWrite(file.inode.iMmapSem);
    boolean isIdle = K.daxLayoutBusyPage(file.inode.mapping) == null;
    K.upWrite(file.inode.iMmapSem);
    return isIdle ? "idle" : "busy";
  }

  @Actor
  public void handle_mm_fault() {
    K.handleMmFault(file.vma, 0);
  }

  @Actor
  public void dax_layout_busy_page(LL_Result r) {
    r.r1 = pin;
    r.r2 = scan();
  }
}
