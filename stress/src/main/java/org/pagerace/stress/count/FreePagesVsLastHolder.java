// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.count;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.L_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/**
 * Two holders of a compound page of two put it.
 *
 * <pre>
 *   __free_pages                          __free_pages
 *   1. lower the count                    A. lower the count
 *   2. it is 0: free both pages           B. it is 0: free both pages
 *   3. it is not, and the page is not     C. it is not, and the page is not
 *      compound: free all but the first      compound: free all but the first
 * </pre>
 *
 * 1 before A: B frees both pages, and they are no compound page any more.
 * If 3 asks for that only after 1, B may have come before it: what was a compound page looks like two, and the
 * second is freed again.
 */
@JCStressTest
@State
@Description("F11: the last holder of a compound page, seen by the one before him")
@Outcome(id = "all free", expect = ACCEPTABLE, desc = "whoever was last has freed both pages")
@Outcome(id = "freed twice", expect = FORBIDDEN, desc = "B before 3: the second page was free already")
@Outcome(expect = FORBIDDEN, desc = "a page is never freed")
@Required(id = "all free", because = "the pages must be free in the end")
public class FreePagesVsLastHolder {
  static final Tree K = Tree.underTest();

  final Zone zone = K.freeAreaInit(2);
  final Page first = K.allocPage(zone);
  final Page second = K.allocPage(zone);

  public FreePagesVsLastHolder() {
    K.setPageCount(second, 0);
    K.prepCompoundPage(first, second);
    K.getPage(first);
  }

  @Actor
  public void __free_pages() {
    K.__freePages(first, second);
  }

  @Actor
  public void __free_pages_too() {
    K.__freePages(first, second);
  }

  @Arbiter
  public void after(L_Result r) {
    r.r1 = zone.nrFree == 2 ? "all free" : zone.nrFree > 2 ? "freed twice" : "leaked";
  }
}
