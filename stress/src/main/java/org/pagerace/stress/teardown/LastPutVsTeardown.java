// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.teardown;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPage;
/**
 * The last user of a driver's page puts it while the driver takes its device memory away.
 *
 * <pre>
 *   put_page                              memunmap_pages
 *   1. lower the count to its free value  A. kill the range
 *   2. look at the range: whose page is   B. drop what the range holds for its pages
 *      it, and what does he do with it?   C. wait for the last reference on the range
 *   3. give the page back                 D. the range is gone, with all that it names
 * </pre>
 *
 * 3 before D: the page goes back to a driver who is still there.
 * After 1 the page no longer keeps the range from D. If nothing else does, 2 finds the range in memory that belongs to
 * somebody else by now, and calls a function through it. 2 before C, always, takes a reference on the range that is put
 * after 3.
 */
@JCStressTest
@State
@Description("E3: the last put looks at the range after it has let go of the page")
@Outcome(id = "in time, gone", expect = ACCEPTABLE, desc = "3 before C: nothing was left to wait for")
@Outcome(id = "in time, gone later", expect = ACCEPTABLE, desc = "C before 3: teardown waits for the put")
@Outcome(id = "too late, .*", expect = FORBIDDEN, desc = "D before 2: a range is used that is gone")
@Outcome(id = ".*, stuck", expect = FORBIDDEN, desc = "the references on the range do not add up: C never ends")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "in time, gone", because = "teardown must be able to end")
public class LastPutVsTeardown {
  static final Tree K = Tree.underTest();

  final DriverPage driver = new DriverPage(K);

  @Actor
  public void put_page() {
    K.putPage(driver.page);
  }

  @Actor
  public void memunmap_pages(LL_Result r) {
    r.r2 = K.memunmapPages(driver.pgmap) ? "gone" : "waits";
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r1 = driver.hasWarned() ? "too late" : "in time";
    if (r.r2 == "waits") {
      r.r2 = K.devPagemapCleanup(driver.pgmap) ? "gone later" : "stuck";
    }
  }
}
