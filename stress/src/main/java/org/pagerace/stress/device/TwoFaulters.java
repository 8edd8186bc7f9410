// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.MigratedPage;
/**
 * Two threads of a process touch the same page of device-private memory, and each tries to bring it back.
 *
 * <pre>
 *   do_swap_page                          do_swap_page_too
 *   1. find the entry, take a reference   A. find the entry, take a reference
 *   2. lock the page; is the count what   B. lock the page; is the count what
 *      it must be when nobody else has       it must be when nobody else has
 *      the page?                             the page?
 *   3. yes: move it                       C. yes: move it
 *   4. put the reference, and so on       D. put the reference, and so on
 * </pre>
 *
 * 3 before A, or C before 1: one brings the page back, and the other finds it there.
 * 1 before B and A before 2: both see a reference too many, and neither moves the page. Everything is as it was before,
 * and the next round can end the same way, as can every other. Who takes the reference only with the page's lock in his
 * hand is never held up by one who has not.
 */
@JCStressTest
@State
@Description("R-27: two faulters keep each other failing")
@Outcome(id = "back, back, back", expect = ACCEPTABLE, desc = "whoever brought it back, both find it there")
@Outcome(id = ".*, back", expect = ACCEPTABLE, desc = "one of them was not held up")
@Outcome(id = "failed, failed, as before", expect = FORBIDDEN, desc = "both failed: so they can in every round")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "back, back, back", because = "a fault must be able to bring its page back")
public class TwoFaulters {
  static final Tree K = Tree.underTest();

  final MigratedPage memory = new MigratedPage(K);

  final int count = K.pageRefCount(memory.page);

  private boolean fault() {
    K.doSwapPage(memory.vma, 0);
    return memory.isBack();
  }

  @Actor
  public void do_swap_page(LLL_Result r) {
    r.r1 = fault() ? "back" : "failed";
  }

  @Actor
  public void do_swap_page_too(LLL_Result r) {
    r.r2 = fault() ? "back" : "failed";
  }

  @Arbiter
  public void after(LLL_Result r) {
    r.r3 = memory.isBack() ? "back" : K.pageRefCount(memory.page) == count ? "as before" : "miscounted";
  }
}
