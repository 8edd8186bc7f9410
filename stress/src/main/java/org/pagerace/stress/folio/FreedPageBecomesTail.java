// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.folio;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.DriverPair;

/**
 * The last user of a driver's page puts it, and the driver hands out the memory again at once, as part of a
 * larger folio.
 *
 * <pre>
 *   put_page                              dmirror_devmem_alloc_page
 *   1. lower the count to its free value  A. take the pages off the free list
 *   2. put the page on the free list      B. make them one folio: in the word of a tail that named
 *   3. drop the reference on the range       the range there is the head now
 * </pre>
 *
 * A before 2: there are not enough pages.
 * 2 before B: the page belongs to somebody else, and 3 may not look at it any more. The range must be known
 * from before 2. If 3 finds the range through the page, it takes the address of a head for a range and counts
 * in a stranger's memory.
 */
@JCStressTest
@State
@Description("R-06: a device page is looked at after its driver has it back")
@Outcome(id = "folio, known", expect = ACCEPTABLE, desc = "2 before A: the range was known before")
@Outcome(id = "none, known", expect = ACCEPTABLE, desc = "A before 2")
@Outcome(id = ".*, lost", expect = FORBIDDEN, desc = "B before 3: what 3 takes for a range is none")
@Outcome(expect = FORBIDDEN, desc = "there is nothing else")
@Required(id = "folio, known", because = "freed memory must find a new owner")
public class FreedPageBecomesTail {
  static final Tree K = Tree.underTest();

  final DriverPair driver = new DriverPair(K);

  public FreedPageBecomesTail() {
    driver.useSecond();
  }

  @Actor
  public void put_page() {
    K.putPage(driver.second);
  }

  @Actor
  public void dmirror_devmem_alloc_page(LL_Result r) {
    r.r1 = driver.allocBoth();
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = (int) Page.WARNED.getOpaque(driver.second) == 0 ? "known" : "lost";
  }
}
