// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPage;

/**
 * Somebody with a stale idea of a device page takes and drops a reference on it, while its last user frees it and the
 * driver hands it out again.
 *
 * <pre>
 *   get_page_unless_zero                  put_page                    dmirror_devmem_alloc_page
 *   1. take a reference                   A. lower the count          i. take it off the free list
 *   2. lower the count again              B. free value: page_free    ii. give it a count
 *   3. free value: page_free
 * </pre>
 *
 * 1 before A: B does not happen, and 3 frees the page instead.
 * A before 1: a free page must refuse. Where free means 1, it cannot: 1 succeeds, 2 comes back to 1, and 3 frees a page
 * that is free or has a new owner.
 * The page is then on the free list twice, and the driver hands it to two processes. No path of v5.9 is known to take
 * such a reference on a device-private page; what fails there is the convention, which could not refuse it.
 */
@JCStressTest
@Core
@State
@Description("H7 F4 C12: a stale get and put on a device page that is freed and reused")
@Outcome(id = "got, none, freed once", expect = ACCEPTABLE, desc = "the stale reference came first; one of 3 and B freed")
@Outcome(id = "got, page, freed once", expect = ACCEPTABLE, desc = "the stale reference came before A or after ii")
@Outcome(id = "refused, none, freed once", expect = ACCEPTABLE, desc = "the free page refused")
@Outcome(id = "refused, page, freed once", expect = ACCEPTABLE, desc = "the free page refused, and was handed out")
@Outcome(id = ".*, freed twice", expect = FORBIDDEN, desc = "3 freed a page that was free or had a new owner")
@Outcome(id = ".*, miscounted", expect = FORBIDDEN, desc = "the new owner's reference is not counted")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "got, none, freed once", because = "a stale reference taken in time must be harmless")
public class StaleGetVsReuse {
  static final Tree K = Tree.underTest();

  final DriverPage driver = new DriverPage(K);

  private boolean getAndPut() {
    boolean isGot = K.getPageUnlessZero(driver.page);
    if (isGot) {
      K.putPage(driver.page);
    }
    return isGot;
  }

  @Actor
  public void get_page_unless_zero(LLL_Result r) {
    r.r1 = getAndPut() ? "got" : "refused";
  }

  @Actor
  public void put_page() {
    K.putPage(driver.page);
  }

  @Actor
  public void dmirror_devmem_alloc_page(LLL_Result r) {
    r.r2 = K.dmirrorDevmemAllocPage(driver.device, this) == null ? "none" : "page";
  }

  @Arbiter
  public void after(LLL_Result r) {
    String freed = driver.timesFreed();
    boolean isCounted = r.r2 == "page" ? driver.isFreedByItsOwner() : driver.isFree();
    r.r3 = isCounted || driver.device.cfree > 2 ? freed : "miscounted";
  }
}
