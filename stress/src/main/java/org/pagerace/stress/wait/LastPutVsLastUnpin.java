// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.wait;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.L_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPage;

/**
 * The last two users of a device-private page give it back by different functions.
 *
 * <pre>
 *   put_page                              unpin_user_page
 *   1. lower the count by 1               A. lower the count by 1024
 *   2. is it free now? free it            B. is it free now? free it
 * </pre>
 *
 * 1 before A: B finds the page free.
 * A before 1: 2 finds the page free.
 * Where free is not 0, each of the two functions must know the value: if one does not, nobody frees the page
 * when that one comes last. If the value were looked at after the lowering and not with it, both could find
 * it.
 * The pin is put there by hand: device-private pages cannot be pinned, and all others are as quiet when they
 * become free.
 */
@JCStressTest
@State
@Description("A15: two kinds of last release")
@Outcome(id = "freed once", expect = ACCEPTABLE, desc = "whoever came last freed the page")
@Outcome(id = "never freed", expect = FORBIDDEN, desc = "whoever came last did not know it")
@Outcome(id = "freed twice", expect = FORBIDDEN, desc = "both took themselves for the last")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "freed once", because = "a page must come back")
public class LastPutVsLastUnpin {
  static final Tree K = Tree.underTest();

  final DriverPage driver = new DriverPage(K);

  public LastPutVsLastUnpin() {
    K.pageRefAdd(driver.page, Tree.GUP_PIN_COUNTING_BIAS);
  }

  @Actor
  public void put_page() {
    K.putPage(driver.page);
  }

  @Actor
  public void unpin_user_page() {
    K.unpinUserPage(driver.page);
  }

  @Arbiter
  public void after(L_Result r) {
    r.r1 = driver.timesFreed();
  }
}
