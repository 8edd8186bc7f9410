// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.CachedPage;

/**
 * Somebody writes through his reference and puts it, while migration or reclaim wants to freeze the page.
 *
 * <pre>
 *   put_page                              page_ref_freeze
 *   1. write to the page                  A. expected count to 0 in one step, or fail
 *   2. put the reference                  B. read the page
 * </pre>
 *
 * A before 2: A finds more than it expects and fails.
 * 2 before A: the page is nobody's but the freezer's, and since both are full barriers B sees 1.
 * If A succeeds before 2, or B misses 1, the page is copied or dropped while it is written.
 */
@JCStressTest
@State
@Description("A7: freeze races the put of a foreign reference")
@Outcome(id = "busy, counted", expect = ACCEPTABLE, desc = "A before 2: the freeze fails")
@Outcome(id = "frozen, counted", expect = ACCEPTABLE, desc = "2 before A: nobody is left")
@Outcome(
    id = "frozen early, .*",
    expect = FORBIDDEN,
    desc = "the page is frozen, and the write is still to come or not seen")
@Outcome(expect = FORBIDDEN, desc = "a reference is lost or left over")
@Required(id = "busy, counted", because = "a holder must be able to stop the freeze")
@Required(id = "frozen, counted", because = "a page must become free to freeze")
public class FreezeVsPut {
  static final Tree K = Tree.underTest();

  final CachedPage cached = new CachedPage(K);
  final Page page = cached.page;

  public FreezeVsPut() {
    K.getPage(page);
  }

  private String freeze() {
    if (!K.pageRefFreeze(page, 2)) {
      return "busy";
    }
    return page.data == 1 ? "frozen" : "frozen early";
  }

  @Actor
  public void put_page() {
    page.data = 1;
    K.putPage(page);
  }

  @Actor
  public void page_ref_freeze(LL_Result r) {
    r.r1 = freeze();
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = K.pageRefCount(page) == (r.r1 == "busy" ? 2 : 0) ? "counted" : "miscounted";
  }
}
