// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/**
 * Compaction finds a page of a driver that lets others move it, and is so slow that the page has another
 * owner when it takes a reference and the lock.
 *
 * <pre>
 *   isolate_movable_page                  alloc_page, lock_page
 *   1. see whose page it is               A. the driver takes the page back, under its lock
 *   2. take a reference                   B. put it: the page is free
 *   3. try to lock the page               C. allocate it for somebody else
 *   4. see again whose it is              D. lock it
 *   5. isolate it, unlock it
 * </pre>
 *
 * B before 2, 2 before C: 2 finds 0. 2 before B: the page is not free for as long as there is 2.
 * C before 2: the reference and the lock are on a page of the new owner, who has to wait at D for a lock that
 * nobody else should know of. That does no harm if 4 looks again. If it does not, the page is taken away from
 * somebody who never said that it may be moved.
 */
@JCStressTest
@State
@Description("F12: the lock of a fresh page is taken by somebody who means the old one")
@Outcome(id = "isolated, none free, sane", expect = ACCEPTABLE, desc = "5 before A: the page is held")
@Outcome(id = "left, fresh, sane", expect = ACCEPTABLE, desc = "the page had a new owner, or none")
@Outcome(id = "left, none free, sane", expect = ACCEPTABLE, desc = "2 before B: 4 saw the change")
@Outcome(id = ".*, astray", expect = FORBIDDEN, desc = "a page is isolated that no driver has")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "isolated, none free, sane", because = "compaction must be able to find a page")
@Required(id = "left, fresh, sane", because = "the page must be able to find a new owner")
public class PassingLockOnFreshPage {
  static final Tree K = Tree.underTest();

  final Zone zone = K.freeAreaInit(1);
  final Page page = K.allocPage(zone);
  final AddressSpace driver = new AddressSpace(0);

  public PassingLockOnFreshPage() {
    driver.isMovable = true;
    K.__SetPageMovable(page, driver);
  }

  private boolean reuse() {
    K.lockPage(page);
    K.__ClearPageMovable(page);
    K.unlockPage(page);
    K.putPage(page);
    Page fresh = K.allocPage(zone);
    if (fresh != null) {
      K.lockPage(fresh);
    }
    return fresh != null;
  }

  @Actor
  public void isolate_movable_page(LLL_Result r) {
    r.r1 = K.isolateMigratepagesBlock(page) ? "isolated" : "left";
  }

  @Actor
  public void lock_page(LLL_Result r) {
    r.r2 = reuse() ? "fresh" : "none free";
  }

  @Arbiter
  public void after(LLL_Result r) {
    r.r3 = (int) Page.WARNED.getOpaque(page) == 0 ? "sane" : "astray";
  }
}
