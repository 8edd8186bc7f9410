// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.count;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.L_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPage;

/**
 * Two users of a device-private page put it at the same time.
 *
 * <pre>
 *   put_page                              put_page
 *   1. lower the count and see the rest   A. lower the count and see the rest
 *   2. it is the free value: page_free    B. it is the free value: page_free
 * </pre>
 *
 * 1 before A: only B happens.
 * A before 1: only 2 happens.
 * If both happen, the driver has the page twice on its free list and hands it to two processes. If none does, the page
 * is lost. Lowering the count and seeing what is left must be one step.
 */
@JCStressTest
@Core
@State
@Description("A1: exactly one of two putters frees the page")
@Outcome(id = "freed once", expect = ACCEPTABLE, desc = "2 or B, never both")
@Outcome(expect = FORBIDDEN, desc = "the page went back to its driver twice, or never")
@Required(id = "freed once", because = "a page that is never freed is lost")
public class LastPutIsUnique {
  static final Tree K = Tree.underTest();

  final DriverPage driver = new DriverPage(K);

  public LastPutIsUnique() {
    K.getPage(driver.page);
  }

  @Actor
  public void put_page() {
    K.putPage(driver.page);
  }

  @Actor
  public void put_page_too() {
    K.putPage(driver.page);
  }

  @Arbiter
  public void after(L_Result r) {
    r.r1 = driver.timesFreed();
  }
}
