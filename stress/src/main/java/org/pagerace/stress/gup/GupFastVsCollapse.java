// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * GUP-fast takes an anonymous page while khugepaged collapses the table it found it in into a huge page.
 *
 * <pre>
 *   get_user_pages_fast_only              collapse_huge_page
 *   1. read the pmd                       A. clear the pmd and flush
 *   2. read the pte                       B. does anybody but the mapping hold the page?
 *   3. take a reference                   C. nobody: copy the page
 *   4. read the pte again                 D. clear the pte and put the page
 *   5. read the pmd again                 E. map the huge page
 * </pre>
 *
 * 3 before B: B finds a reference too many, and everything stays.
 * D before 4: 4 finds the pte gone, and the reference is given back.
 * 1, A, B, then 3 and 4 before D: the pte has not changed yet. Only 5 can tell, or an A that does not end
 * before 1 to 4 have: a flush that waits for walkers, or an interrupt sent for that purpose. Without either,
 * a device writes to a page whose content has been copied away.
 * E before 1: the walker takes the huge page.
 */
@JCStressTest
@State
@Description("B5 R-19: GUP-fast races the collapse into a huge page")
@Outcome(id = "pinned, kept", expect = ACCEPTABLE, desc = "3 before B: the page stays")
@Outcome(id = "refused, collapsed", expect = ACCEPTABLE, desc = "A before 1, or 4 or 5 saw the change")
@Outcome(id = "pinned huge, collapsed", expect = ACCEPTABLE, desc = "E before 1: the pin is on the huge page")
@Outcome(id = "refused, kept", expect = ACCEPTABLE, desc = "a passing reference held the collapse up")
@Outcome(
    id = "pinned, collapsed",
    expect = FORBIDDEN,
    desc = "B before 3, and 4 before D: pinned, and copied away")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, kept", because = "a pin must be able to succeed")
@Required(id = "refused, collapsed", because = "a collapse must be able to succeed")
@Archs("x86-pv")
public class GupFastVsCollapse {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 1);
  final Page hpage = K.allocPage(anon.zone);

  public GupFastVsCollapse() {
    anon.vma.mm.areTablesFreed = true;
  }

  private String get() {
    if (K.getUserPagesFastOnly(anon.user, 0, 1, 0, anon.pinned) == 0) {
      return "refused";
    }
    return anon.pinned.pages[0] == hpage ? "pinned huge" : "pinned";
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = get();
  }

  @Actor
  public void collapse_huge_page(LL_Result r) {
    r.r2 = K.collapseHugePage(anon.vma, hpage) ? "collapsed" : "kept";
  }
}
