// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.teardown;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPage;
/**
 * A driver takes its device memory away while somebody uses one of its pages.
 *
 * <pre>
 *   put_page                              memunmap_pages
 *   1. use the page                       A. put the reference that the page was born with
 *   2. lower the count                    B. free value: page_free
 *   3. free value: page_free
 * </pre>
 *
 * Both puts are alike, and the one that comes to the free value gives the page back.
 * 2 before A: the user was the last one. A before 1: A stands for the user's put, and the page goes back to its driver
 * while its user writes to it. The user's own put comes to a count that says nothing to anybody.
 * A must not be a put at all, or its count must not be the free value.
 */
@JCStressTest
@State
@Description("E4: the put of memunmap_pages is taken for the last user's")
@Outcome(id = "his own, freed once", expect = ACCEPTABLE, desc = "the page went back after 1")
@Outcome(id = "taken away, .*", expect = FORBIDDEN, desc = "B before 1: the page is on the free list while it is in use")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "his own, freed once", because = "a page must be usable until it is put")
public class UserVsTeardown {
  static final Tree K = Tree.underTest();

  final DriverPage driver = new DriverPage(K);

  private boolean use() {
    K.spinLock(driver.device.lock);
    boolean isMine = !driver.isFree();
    K.spinUnlock(driver.device.lock);
    K.putPage(driver.page);
    return isMine;
  }

  @Actor
  public void put_page(LL_Result r) {
    r.r1 = use() ? "his own" : "taken away";
  }

  @Actor
  public void memunmap_pages() {
    K.memunmapPages(driver.pgmap);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = driver.timesFreed();
  }
}
