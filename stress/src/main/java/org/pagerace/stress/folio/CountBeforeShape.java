// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.L_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPair;

/**
 * A driver hands out two pages as one folio while somebody who goes by frame numbers comes along.
 *
 * <pre>
 *   get_hwpoison_page                     dmirror_devmem_alloc_page
 *   1. find the head of the second page   A. give the head a count
 *   2. raise its count unless it is 0     B. tie the second page to the head
 *   3. look for the head again            C. write how many pages the folio has
 *   4. read how many pages it has
 * </pre>
 *
 * 2 before A: the count is 0, and 2 refuses.
 * A and B before 1, 4 before C: there is a head with a count, and it says that it is a single page. Whoever
 * holds it maps, copies or frees half of what he holds.
 * A that came last, and as a release, would publish B and C with the count.
 */
@JCStressTest
@State
@Description("R-07: the count of a new folio is seen before its shape")
@Outcome(id = "refused", expect = ACCEPTABLE, desc = "2 before A, or no head yet")
@Outcome(id = "whole", expect = ACCEPTABLE, desc = "C before 4, or a folio of one page")
@Outcome(id = "torn", expect = FORBIDDEN, desc = "a reference on something that is not what it will be")
@Outcome(expect = FORBIDDEN, desc = "there is nothing else")
@Required(id = "whole", because = "a folio must be found once it is one")
public class CountBeforeShape {
  static final Tree K = Tree.underTest();

  final DriverPair driver = new DriverPair(K);
  Page held;
  int pages;

  private String get() {
    if (!K.getHwpoisonPage(driver.second)) {
      return "refused";
    }
    held = K.compoundHead(driver.second);
    pages = K.atomicRead(Page.NR_PAGES, held);
    return "whole";
  }

  @Actor
  public void get_hwpoison_page(L_Result r) {
    r.r1 = get();
  }

  @Actor
  public void dmirror_devmem_alloc_page() {
    driver.allocBoth();
  }

  @Arbiter
  public void after(L_Result r) {
    boolean isHeld = r.r1 == "whole";
    if (isHeld && (held != K.compoundHead(driver.second) || pages != K.atomicRead(Page.NR_PAGES, held))) {
      r.r1 = "torn";
    }
  }
}
