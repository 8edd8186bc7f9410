// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/**
 * GUP-fast reads a PTE of two words, while the process unmaps the page and faults another one in.
 *
 * <pre>
 *   get_user_pages_fast_only              zap_page_range, do_anonymous_page
 *   1. read the lower half                A. clear the lower half
 *   2. read the upper half                B. clear the upper half, and flush
 *   3. is the lower half the same?        C. set the upper half
 *   4. take a speculative reference       D. set the lower half
 *   5. read the pte again
 * </pre>
 *
 * 1 before A, B before 2: the halves do not belong together, and 3 sees that the lower one is gone.
 * D before 1: then C is before 2.
 * 1 before A, C before 2: the other page's upper half, and 3 finds the lower half changed again.
 * If both pages had the same lower half, 3 could not tell: between B and C the flush has waited until
 * the walker was through.
 * Without 3 the walker takes two halves for a page, which may lie where there is no memory at all.
 * 5 finds out, but 4 has written to what it took for a struct page by then.
 */
@JCStressTest
@State
@Description("B8: GUP-fast reads a pte that has two halves")
@Outcome(id = "old, sane", expect = ACCEPTABLE, desc = "5 before A: the pin holds the page")
@Outcome(id = "none, sane", expect = ACCEPTABLE, desc = "there was no page, or 3 or 5 saw the change")
@Outcome(id = "new, sane", expect = ACCEPTABLE, desc = "D before 1")
@Outcome(id = ".*, astray", expect = FORBIDDEN, desc = "a page that no pte named was taken for one")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "old, sane", because = "a pin must be able to succeed")
@Required(id = "new, sane", because = "a pin must be able to succeed")
@Archs("x86-pae")
public class GupFastVsSplitPte {
  static final Tree K = Tree.underTest();

  final Zone zone = K.freeAreaInit(2);
  final Page old = K.allocPage(zone);
  final Page next = K.allocPage(zone);
  /** What a page number made of two others leads to: no memory, and a struct page of ones. */
  final Page hole = K.structPage(zone);
  final MmStruct mm = K.mmStruct(1);
  final VmArea vma = K.mmapRegion(mm, null, 1);
  final PageVec pinned = new PageVec(1);

  public GupFastVsSplitPte() {
    K.setPageCount(hole, -1);
    old.pfnHigh = 1;
    old.stray = hole;
    next.pfnHigh = 2;
    next.stray = hole;
    K.doAnonymousPage(vma, 0, old);
  }

  @Actor
  public void get_user_pages_fast_only() {
    K.getUserPagesFastOnly(mm.cpumask[0], 0, 1, 0, pinned);
  }

  @Actor
  public void do_anonymous_page() {
    K.zapPageRange(vma);
    K.doAnonymousPage(vma, 0, next);
  }

  @Arbiter
  public void after(LL_Result r) {
    Page page = pinned.nr == 0 ? null : pinned.pages[0];
    r.r1 = page == null ? "none" : page == old ? "old" : page == next ? "new" : "hole";
    r.r2 = (int) Page.WARNED.getOpaque(hole) == 0 && K.pageRefCount(hole) == -1 ? "sane" : "astray";
  }
}
