// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.count;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/**
 * Somebody who owns no reference calls get_page, which CONFIG_DEBUG_VM guards by an assertion, while the last
 * owner puts his.
 *
 * <pre>
 *   get_page                              put_page
 *   1. assert that the count is not 0     A. lower the count
 *   2. raise the count                    B. it is 0: give the page back to its zone
 * </pre>
 *
 * 2 before A: the page lives on.
 * B before 1: the assertion speaks up.
 * 1, A, 2: the assertion has passed, and the page is free all the same. The caller broke the contract of
 * get_page, and nothing told: an assertion in a test run that says nothing does not show that all callers own
 * a reference. That is odd and no tree's fault. But where the assertion speaks up, the page must be free: a
 * false alarm would send its reader the wrong way.
 */
@JCStressTest
@State
@Description("A5: the assertion in get_page races the last put")
@Outcome(id = "passed, kept", expect = ACCEPTABLE, desc = "2 before A")
@Outcome(id = "caught, freed", expect = ACCEPTABLE, desc = "A before 1: the assertion did its work")
@Outcome(
    id = "passed, freed",
    expect = ACCEPTABLE_INTERESTING,
    desc = "1, A, 2: a free page was taken, and nothing told")
@Outcome(id = "caught, kept", expect = FORBIDDEN, desc = "an alarm over a page that was not freed")
@Outcome(expect = FORBIDDEN, desc = "the page was freed twice")
@Required(id = "caught, freed", because = "an assertion that never speaks up guards nothing")
public class GetPageWithoutReference {
  static final Tree K = Tree.underTest();

  final Zone zone = K.freeAreaInit(1);
  final Page page = K.allocPage(zone);

  @Actor
  public void get_page(LL_Result r) {
    r.r1 = K.pageRefZeroOrCloseToOverflow(page) ? "caught" : "passed";
    K.getPage(page);
  }

  @Actor
  public void put_page() {
    K.putPage(page);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 =
        switch (zone.nrFree) {
          case 0 -> "kept";
          case 1 -> "freed";
          default -> "freed twice";
        };
  }
}
