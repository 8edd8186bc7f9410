// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPage;

/**
 * The last user of a driver's only page puts it while two others ask the driver for a page.
 *
 * <pre>
 *   put_page                              dmirror_devmem_alloc_page (two of them)
 *   1. lower the count to its free value  A. take the page off the free list
 *   2. clear what the last user left      B. give it a count for its new owner
 *   3. put it on the free list            C. the owner writes his own data into it
 * </pre>
 *
 * A before 3: there is no page.
 * 3 before A: everything of the last user is done, and what the new owner writes stays.
 * If 2 comes after 3, it wipes out what C has written. If B is the wrong operation for the convention, the new owner's
 * reference is not counted. If 3 happens twice, both get the same page.
 */
@JCStressTest
@Core
@State
@Description("F1: a freed device page is handed to one new owner")
@Outcome(id = "page, none, owned", expect = ACCEPTABLE, desc = "3 before A of the first")
@Outcome(id = "none, page, owned", expect = ACCEPTABLE, desc = "3 before A of the second")
@Outcome(id = "none, none, free", expect = ACCEPTABLE, desc = "both A before 3")
@Outcome(id = ".*, lost", expect = FORBIDDEN, desc = "the page is on no list, and nobody has it")
@Outcome(id = ".*, wiped", expect = FORBIDDEN, desc = "2 after C: the new owner's data is gone")
@Outcome(id = ".*, miscounted", expect = FORBIDDEN, desc = "the owner's put does not free the page")
@Outcome(expect = FORBIDDEN, desc = "one page, two owners")
@Required(id = "page, none, owned", because = "a freed page must find a new owner")
public class FreePageHandOff {
  static final Tree K = Tree.underTest();

  final DriverPage driver = new DriverPage(K);
  final AddressSpace ownData = K.inode(0).mapping;

  private String alloc() {
    Page page = K.dmirrorDevmemAllocPage(driver.device, this);
    if (page == null) {
      return "none";
    }
    K.WRITE_ONCE(Page.MAPPING, page, ownData);
    K.unlockPage(page);
    return "page";
  }

  @Actor
  public void put_page() {
    K.putPage(driver.page);
  }

  @Actor
  public void dmirror_devmem_alloc_page(LLL_Result r) {
    r.r1 = alloc();
  }

  @Actor
  public void dmirror_devmem_alloc_page_too(LLL_Result r) {
    r.r2 = alloc();
  }

  @Arbiter
  public void after(LLL_Result r) {
    if (r.r1 == "none" && r.r2 == "none") {
      r.r3 = driver.isFree() ? "free" : "lost";
    } else if (K.READ_ONCE(Page.MAPPING, driver.page) != ownData) {
      r.r3 = "wiped";
    } else {
      r.r3 = driver.isFreedByItsOwner() ? "owned" : "miscounted";
    }
  }
}
