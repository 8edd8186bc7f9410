// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.NouveauDrm;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;

/**
 * The last user of a graphics card's only page puts it while another one asks for a page.
 *
 * <pre>
 *   put_page                              nouveau_dmem_page_alloc_locked
 *   1. lower the count to its free value  A. take the page off the free list
 *   2. put it on the free list            B. give it a count for its new owner
 * </pre>
 *
 * A before 2: there is no page.
 * 2 before A: the new owner's reference is counted on top of what a free page has in this tree, and his put is the one
 * that brings the page back. If B follows another convention than 1, it is not.
 */
@JCStressTest
@State
@Description("F1: a freed page of a graphics card is handed to a new owner")
@Outcome(id = "none, free", expect = ACCEPTABLE, desc = "A before 2")
@Outcome(id = "page, owned", expect = ACCEPTABLE, desc = "2 before A")
@Outcome(expect = FORBIDDEN, desc = "the page is on no list, and nobody has it")
@Required(id = "page, owned", because = "a freed page must find a new owner")
public class NouveauPageHandOff {
  static final Tree K = Tree.underTest();

  final NouveauDrm drm = K.nouveauDrm();
  final Page page;

  public NouveauPageHandOff() {
    K.nouveauDmemChunkAlloc(drm, 1);
    page = K.nouveauDmemPageAllocLocked(drm);
    K.unlockPage(page);
  }

  private String alloc() {
    return K.nouveauDmemPageAllocLocked(drm) == null ? "none" : "page";
  }

  @Actor
  public void put_page() {
    K.putPage(page);
  }

  @Actor
  public void nouveau_dmem_page_alloc_locked(LL_Result r) {
    r.r1 = alloc();
  }

  @Arbiter
  public void after(LL_Result r) {
    if (r.r1 == "none") {
      r.r2 = drm.freePages == page ? "free" : "lost";
      return;
    }
    boolean wasFree = drm.freePages == page;
    K.putPage(page);
    r.r2 = !wasFree && drm.freePages == page ? "owned" : "lost";
  }
}
