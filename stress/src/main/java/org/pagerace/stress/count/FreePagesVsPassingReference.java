// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.count;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/**
 * Two pages that were allocated together, and are not one compound page, are put together, while somebody
 * has a passing reference on the first, which has the only count.
 *
 * <pre>
 *   __free_pages                          get_page_unless_zero, put_page
 *   1. lower the count                    A. take a reference
 *   2. it is 0: free both pages           B. lower the count
 *                                         C. it is 0: free the page
 * </pre>
 *
 * B before 1, or 1 before A: 2 frees both.
 * A before 1, 1 before B: C frees the first page, and knows of no other. If the owner leaves the second to
 * him, nobody ever frees it.
 */
@JCStressTest
@State
@Description("F11: a passing reference on the first of several pages")
@Outcome(id = "refused, all free", expect = ACCEPTABLE, desc = "1 before A")
@Outcome(id = "got, all free", expect = ACCEPTABLE, desc = "each page was freed by somebody")
@Outcome(id = "got, leaked", expect = FORBIDDEN, desc = "A before 1, 1 before B: the second page is lost")
@Outcome(expect = FORBIDDEN, desc = "a page is freed twice")
@Required(id = "got, all free", because = "a passing reference must be harmless")
public class FreePagesVsPassingReference {
  static final Tree K = Tree.underTest();

  final Zone zone = K.freeAreaInit(2);
  final Page first = K.allocPage(zone);
  final Page second = K.allocPage(zone);

  public FreePagesVsPassingReference() {
    K.setPageCount(second, 0);
  }

  private boolean getAndPut() {
    boolean isGot = K.getPageUnlessZero(first);
    if (isGot) {
      K.putPage(first);
    }
    return isGot;
  }

  @Actor
  public void __free_pages() {
    K.__freePages(first, second);
  }

  @Actor
  public void get_page_unless_zero(LL_Result r) {
    r.r1 = getAndPut() ? "got" : "refused";
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = zone.nrFree == 2 ? "all free" : zone.nrFree < 2 ? "leaked" : "freed twice";
  }
}
