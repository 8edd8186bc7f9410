// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPage;
/**
 * Somebody takes a reference on a device page by check and increment, and gives it back, while the last user puts it.
 *
 * <pre>
 *   try_get_page                          put_page
 *   1. is this count one that I may       A. lower the count
 *      raise?                             B. free value: page_free
 *   2. raise it
 *   3. lower it again
 *   4. free value: page_free
 * </pre>
 *
 * 2 before A: one of 3 and A is the last put, and the page is freed once.
 * A between 1 and 2, or a 1 that lets free pages pass: 2 raises the count of a page that B gives back, 3 brings it to the
 * free value once more, and 4 gives it back again. It is on the free list twice, and will have two owners.
 * No tree is safe here: whoever calls try_get_page has to know that somebody holds the page, and for how long.
 */
@JCStressTest
@State
@Description("F5: the undo of a resurrected page frees it again")
@Outcome(id = "got, freed once", expect = ACCEPTABLE, desc = "2 before A")
@Outcome(id = "refused, freed once", expect = ACCEPTABLE, desc = "A before 1: the free page refused")
@Outcome(id = "got, freed twice", expect = FORBIDDEN, desc = "4 freed a page that was free")
@Outcome(id = ".*, never freed", expect = FORBIDDEN, desc = "no put gave the page back")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "got, freed once", because = "a reference taken in time must be harmless")
public class ResurrectedPage {
  static final Tree K = Tree.underTest();

  final DriverPage driver = new DriverPage(K);

  private boolean getAndPut() {
    boolean isGot = K.tryGetPage(driver.page);
    if (isGot) {
      K.putPage(driver.page);
    }
    return isGot;
  }

  @Actor
  public void try_get_page(LL_Result r) {
    r.r1 = getAndPut() ? "got" : "refused";
  }

  @Actor
  public void put_page() {
    K.putPage(driver.page);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = driver.timesFreed();
  }
}
