// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.device;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.MigratedPage;
/**
 * A process touches memory that lies on a device, while another thread unmaps that memory and the driver goes away.
 *
 * <pre>
 *   do_swap_page                          zap_page_range
 *   1. find the entry of the page         A. empty the entry
 *   2. ask its driver to bring it back    B. put the page: it goes back to its driver
 *   3. the driver takes it out of         C. memunmap_pages: the range is gone, and the
 *      the address space                     driver with it
 * </pre>
 *
 * A before 1: there is nothing to bring back. 2 before C: the driver is still there, and 3 finds the entry gone.
 * C before 2: what 1 has found names a driver that does not exist any more, and 2 calls it.
 * A reference on the page, taken with 1 under the lock of the page table, has to keep C away; and whoever moves the page
 * has to expect that reference, else 3 never succeeds.
 */
@JCStressTest
@State
@Description("F6 R-28: a fault on device-private memory holds nothing that it looks at")
@Outcome(id = "brought back, gone", expect = ACCEPTABLE, desc = "3 before A: the page was moved before it was unmapped")
@Outcome(id = "nothing there, gone", expect = ACCEPTABLE, desc = "A before 3, and whatever was looked at was there")
@Outcome(id = "nothing there, gone later", expect = ACCEPTABLE, desc = "C waited for the fault")
@Outcome(id = "brought back, gone later", expect = ACCEPTABLE, desc = "C waited for the fault")
@Outcome(id = "driver gone, .*", expect = FORBIDDEN, desc = "C before 2: a function of freed memory was called")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "nothing there, gone", because = "teardown must be able to end")
@Required(id = "brought back, gone", because = "a fault must be able to bring its page back")
public class FaultVsTeardown {
  static final Tree K = Tree.underTest();

  final MigratedPage memory = new MigratedPage(K);

  private boolean fault() {
    K.doSwapPage(memory.vma, 0);
    return memory.isBack();
  }

  private boolean unload() {
    K.zapPageRange(memory.vma);
    return K.memunmapPages(memory.pgmap);
  }

  @Actor
  public void do_swap_page(LL_Result r) {
    r.r1 = fault() ? "brought back" : "nothing there";
  }

  @Actor
  public void zap_page_range(LL_Result r) {
    r.r2 = unload() ? "gone" : "waits";
  }

  @Arbiter
  public void after(LL_Result r) {
    if (memory.hasWarned()) {
      r.r1 = "driver gone";
    }
    if (r.r2 == "waits") {
      r.r2 = K.devPagemapCleanup(memory.pgmap) ? "gone later" : "stuck";
    }
  }
}
