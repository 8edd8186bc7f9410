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
 * The last user of a driver's only page puts it, and the driver hands it out again to somebody who shares it at once.
 *
 * <pre>
 *   put_page                              dmirror_devmem_alloc_page
 *   1. lower the count to its free value  A. take the page off the free list, with a count
 *   2. put it on the free list            B. get_page: a second owner, such as a page table
 *   3. make its count ready
 * </pre>
 *
 * A before 2: there is no page.
 * 3 must come before 2, or be A's work: after 2 the page may have an owner, and a plain store of 3 overwrites what he
 * does to the count. Then one of two owners is not counted, and the page is freed under him by the other's put.
 */
@JCStressTest
@State
@Description("F3 R-05: the count of a freed page is made ready after it was handed out")
@Outcome(id = "none, free", expect = ACCEPTABLE, desc = "A before 2")
@Outcome(id = "page, two owners", expect = ACCEPTABLE, desc = "2 before A: the count knows both owners")
@Outcome(id = "page, one lost", expect = FORBIDDEN, desc = "3 after B: the first of two puts frees the page")
@Outcome(expect = FORBIDDEN, desc = "references do not add up, or a page in use had none")
@Required(id = "page, two owners", because = "a freed page must find new owners")
public class FreeCallbackVsNewOwner {
  static final Tree K = Tree.underTest();

  /** What the count of a page is while one user has it. */
  static final int ONE_USER = K.pageRefCount(new DriverPage(K).page);

  final DriverPage driver = new DriverPage(K);

  private String allocAndShare() {
    Page page = K.dmirrorDevmemAllocPage(driver.device, this);
    if (page == null) {
      return "none";
    }
    K.getPage(page);
    K.unlockPage(page);
    return "page";
  }

  private String owners() {
    int count = K.pageRefCount(driver.page);
    if (count == ONE_USER + 1) {
      return "two owners";
    }
    return count == ONE_USER ? "one lost" : "got from 0";
  }

  @Actor
  public void put_page() {
    K.putPage(driver.page);
  }

  @Actor
  public void dmirror_devmem_alloc_page(LL_Result r) {
    r.r1 = allocAndShare();
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = r.r1 == "page" ? owners() : driver.isFree() ? "free" : "lost";
  }
}
