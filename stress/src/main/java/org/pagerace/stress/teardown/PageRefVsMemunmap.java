// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.teardown;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPage;

/**
 * A driver puts its last page and takes its device memory away, while somebody who walks page frames takes a reference
 * on that page.
 *
 * <pre>
 *   get_dev_pagemap                       memunmap_pages
 *   1. take a live reference on the       A. put the page of the last user
 *      range                              B. kill the range: no live reference any more
 *   2. take a reference on the page       C. drop what the range itself holds
 *   3. put the reference on the range     D. wait for the last reference on the range
 *                                         E. the struct pages are gone
 * </pre>
 *
 * B before 1: 1 refuses.
 * 2 before A, or the page's own count keeps the range: D waits until the page is put.
 * After 3 only the page's count stands between its holder and E. If that count does not hold the range, its holder writes
 * to a struct page that is no longer there.
 */
@JCStressTest
@Core
@State
@Description("E1: a page reference outlives the wait of memunmap_pages")
@Outcome(id = "holds, waits", expect = ACCEPTABLE, desc = "2 before A: teardown waits for the page")
@Outcome(id = "refused, gone", expect = ACCEPTABLE, desc = "the memory is gone, and nobody has it")
@Outcome(id = "refused, gone later", expect = ACCEPTABLE, desc = "1 before D: teardown waits for 3")
@Outcome(id = "refused, stuck", expect = FORBIDDEN, desc = "a reference on the range was left behind")
@Outcome(id = "holds, gone", expect = FORBIDDEN, desc = "the struct page went while it was referenced")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "holds, waits", because = "a reference must be able to hold the memory")
@Required(id = "refused, gone", because = "teardown must be able to end")
public class PageRefVsMemunmap {
  static final Tree K = Tree.underTest();

  final DriverPage driver = new DriverPage(K);

  private boolean hold() {
    DevPagemap pgmap = K.getDevPagemap(driver.page, null);
    boolean isHeld = pgmap != null && K.getPageUnlessZero(driver.page);
    K.putDevPagemap(pgmap);
    return isHeld;
  }

  @Actor
  public void get_dev_pagemap(LL_Result r) {
    r.r1 = hold() ? "holds" : "refused";
  }

  @Actor
  public void memunmap_pages(LL_Result r) {
    K.putPage(driver.page);
    r.r2 = K.memunmapPages(driver.pgmap) ? "gone" : "waits";
  }

  @Arbiter
  public void after(LL_Result r) {
    if (r.r1 == "refused" && r.r2 == "waits") {
      r.r2 = K.devPagemapCleanup(driver.pgmap) ? "gone later" : "stuck";
    }
  }
}
