// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.MigratedPage;
/**
 * The charge of a page of device-private memory moves to another group while its process unmaps it.
 *
 * <pre>
 *   mc_handle_swap_pte                    zap_page_range
 *   1. lock the page table, find the      A. lock the page table, empty the entry
 *      entry                              B. put what the entry owned
 *   2. take a reference on its page,
 *      unless it is free
 *   3. unlock; use it, put it
 * </pre>
 *
 * A before 1: there is no page. 2 before A: the page is there until 3.
 * The lock keeps the entry's own reference, and so 2 never meets a free page. But what count a free page has is the
 * convention's to say: with the other one's, 2 refuses every page that has one user, and would take a free one.
 */
@JCStressTest
@State
@Description("F9: a constant that stands for free refuses pages in use")
@Outcome(id = "taken, freed once", expect = ACCEPTABLE, desc = "2 before A")
@Outcome(id = "nothing there, freed once", expect = ACCEPTABLE, desc = "A before 1")
@Outcome(id = "refused, .*", expect = FORBIDDEN, desc = "a page in use was taken for a free one")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "taken, freed once", because = "a page in use must be found")
public class ChargeMoveVsZap {
  static final Tree K = Tree.underTest();

  final MigratedPage memory = new MigratedPage(K);

  private String charge() {
    K.spinLock(memory.table().ptl);
    boolean isThere = K.ptepGet(memory.pte()) != null;
    Page page = K.mcHandleSwapPte(K.ptepGet(memory.pte()));
    K.spinUnlock(memory.table().ptl);
    if (page != null) {
      K.putPage(page);
    }
    return page != null ? "taken" : isThere ? "refused" : "nothing there";
  }

  @Actor
  public void mc_handle_swap_pte(LL_Result r) {
    r.r1 = charge();
  }

  @Actor
  public void zap_page_range() {
    K.zapPageRange(memory.vma);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = memory.device.cfree == 1 ? "freed once" : "not freed once";
  }
}
