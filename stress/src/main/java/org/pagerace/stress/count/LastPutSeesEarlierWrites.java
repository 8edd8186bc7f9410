// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.count;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPage;

/**
 * Two users of a device-private page write to it and put it; whoever is last hands it out again and looks.
 *
 * <pre>
 *   put_page                              put_page
 *   1. write to the page                  A. write to the page
 *   2. lower the count                    B. lower the count
 *   3. last: page_free, and a new owner   C. last: page_free, and a new owner
 * </pre>
 *
 * 2 before B: C happens, and the new owner must find what 1 has written.
 * B before 2: 3 happens, and the new owner must find what A has written.
 * Nothing but the count passes from one user to the other, and so lowering it has to order what came before:
 * else the page is cleared, or handed out, and an old user's write lands in it afterwards. An x86 processor
 * keeps that order anyway.
 */
@JCStressTest
@State
@Description("A2: the last put sees what earlier users wrote")
@Outcome(id = "not last, saw both", expect = ACCEPTABLE, desc = "2 before B")
@Outcome(id = "saw both, not last", expect = ACCEPTABLE, desc = "B before 2")
@Outcome(
    id = {"not last, missed one", "missed one, not last"},
    expect = FORBIDDEN,
    desc = "a write under way when the page was freed")
@Outcome(expect = FORBIDDEN, desc = "the page was freed twice, or never")
@Required(id = "not last, saw both", because = "a page that is never freed is lost")
public class LastPutSeesEarlierWrites {
  static final Tree K = Tree.underTest();

  final DriverPage driver = new DriverPage(K);
  int one;
  int other;

  public LastPutSeesEarlierWrites() {
    K.getPage(driver.page);
  }

  private String putAndLook() {
    K.putPage(driver.page);
    boolean isLast = K.dmirrorDevmemAllocPage(driver.device, this) != null;
    return !isLast ? "not last" : one + other == 2 ? "saw both" : "missed one";
  }

  @Actor
  public void put_page(LL_Result r) {
    one = 1;
    r.r1 = putAndLook();
  }

  @Actor
  public void put_page_too(LL_Result r) {
    other = 1;
    r.r2 = putAndLook();
  }
}
