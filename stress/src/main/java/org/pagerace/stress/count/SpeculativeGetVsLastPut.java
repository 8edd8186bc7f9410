// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.count;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/**
 * Somebody who found a page without owning a reference takes one, while the last owner puts his.
 *
 * <pre>
 *   get_page_unless_zero                  put_page
 *   1. raise the count unless it is 0     A. lower the count
 *                                         B. it is 0: give the page back to its zone
 * </pre>
 *
 * 1 before A: A leaves a reference behind, and B does not happen.
 * A before 1: 1 finds 0 and refuses.
 * If 1 succeeds and B happens all the same, two owners write to one page.
 */
@JCStressTest
@Core
@State
@Description("A3: a speculative get races the last put")
@Outcome(id = "got, kept", expect = ACCEPTABLE, desc = "1 before A: the page lives on with its new user")
@Outcome(id = "refused, freed", expect = ACCEPTABLE, desc = "A before 1: the page is gone and was not taken")
@Outcome(expect = FORBIDDEN, desc = "the page was freed under a reference, or lost for good")
@Required(id = "got, kept", because = "a get that can never succeed protects nothing")
public class SpeculativeGetVsLastPut {
  static final Tree K = Tree.underTest();

  final Zone zone = K.freeAreaInit(1);
  final Page page = K.allocPage(zone);

  @Actor
  public void get_page_unless_zero(LL_Result r) {
    r.r1 = K.getPageUnlessZero(page) ? "got" : "refused";
  }

  @Actor
  public void put_page() {
    K.putPage(page);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = zone.nrFree == 1 ? "freed" : "kept";
  }
}
