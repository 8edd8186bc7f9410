// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPage;
/**
 * Two users of a driver's only page put it at the same time, and the driver looks for a page to hand out.
 *
 * <pre>
 *   put_page (two of them)                dmirror_devmem_alloc_page
 *   1. lower the count                    A. take the page off the free list
 *   2. free value: page_free              B. give it a count
 * </pre>
 *
 * A before 2: there is no page.
 * 2 before A: the other put was before, and the page is its new owner's.
 * Exactly one of the two comes to the free value, whoever is last. If both do, the page is on the free list twice; if B
 * comes between them, the second put is the end of somebody else's page.
 */
@JCStressTest
@State
@Description("H5: two last puts and a new owner")
@Outcome(id = "none, freed once", expect = ACCEPTABLE, desc = "A before 2")
@Outcome(id = "page, freed once", expect = ACCEPTABLE, desc = "2 before A")
@Outcome(id = ".*, freed twice", expect = FORBIDDEN, desc = "both puts gave the page back")
@Outcome(id = ".*, never freed", expect = FORBIDDEN, desc = "no put gave the page back")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "page, freed once", because = "a freed page must find a new owner")
public class TwoPutsVsNewOwner {
  static final Tree K = Tree.underTest();

  final DriverPage driver = new DriverPage(K);

  public TwoPutsVsNewOwner() {
    K.getPage(driver.page);
  }

  private String alloc() {
    Page page = K.dmirrorDevmemAllocPage(driver.device, this);
    return page == null ? "none" : "page";
  }

  @Actor
  public void put_page() {
    K.putPage(driver.page);
  }

  @Actor
  public void put_page_too() {
    K.putPage(driver.page);
  }

  @Actor
  public void dmirror_devmem_alloc_page(LL_Result r) {
    r.r1 = alloc();
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = driver.timesFreed();
    if (r.r1 == "page" && r.r2 == "freed once" && !driver.isFreedByItsOwner()) {
      r.r2 = "miscounted";
    }
  }
}
