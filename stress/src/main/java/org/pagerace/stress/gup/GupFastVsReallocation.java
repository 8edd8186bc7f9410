// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * GUP-fast is so slow that the page it has found is unmapped, freed and given to a new owner before it takes it.
 *
 * <pre>
 *   get_user_pages_fast_only              zap_page_range, alloc_page
 *   1. read the pte                       A. clear the pte and flush
 *   2. take a speculative reference       B. put the mapping's reference: the page is free
 *   3. read the pte again                 C. allocate it again: its count is 1
 * </pre>
 *
 * B before 2, 2 before C: 2 finds 0 and refuses.
 * C before 2: 2 succeeds, on a page of the new owner. Only 3 can tell: the pte is gone, and the reference goes back.
 * Without 3 a device writes into the memory of the new owner.
 */
@JCStressTest
@Core
@State
@Description("B2: the page is freed and reallocated between pte and get")
@Outcome(id = "pinned, none free", expect = ACCEPTABLE, desc = "2 before B: the page is not free, nothing to allocate")
@Outcome(id = "refused, reused", expect = ACCEPTABLE, desc = "B before 2, or 3 saw the pte gone")
@Outcome(id = "refused, none free", expect = ACCEPTABLE, desc = "2 before B, and 3 saw the pte gone")
@Outcome(id = "pinned, reused", expect = FORBIDDEN, desc = "a page of the new owner is pinned for the old one")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, none free", because = "a pin must be able to succeed")
@Required(id = "refused, reused", because = "the page must be able to find a new owner")
@Archs("x86-pv")
public class GupFastVsReallocation {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 0);

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(anon.user, 0, 1, 0, anon.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void alloc_page(LL_Result r) {
    K.zapPageRange(anon.vma);
    r.r2 = K.allocPage(anon.zone) == anon.page ? "reused" : "none free";
  }
}
