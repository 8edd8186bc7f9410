// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.CachedPage;

/**
 * A page leaves its slot while it is frozen; thawing it tells the world.
 *
 * <pre>
 *   find_get_page                         page_ref_freeze, xas_store, page_ref_unfreeze
 *   1. find the page in its slot          A. freeze the page
 *   2. take a speculative reference       B. put another page into the slot
 *   3. look whether the slot still        C. thaw the page
 *      holds the page
 * </pre>
 *
 * 2 before A: A fails.
 * A before 2, 2 before C: 2 refuses, and the lookup starts again.
 * C before 2: whoever takes a reference from the thawed count must see B at 3. That is what the release in C and the full
 * barrier in 2 are for, and it is why 3 exists.
 */
@JCStressTest
@Core
@State
@Description("A10: unfreeze publishes what was done while frozen")
@Outcome(id = "old, busy", expect = ACCEPTABLE, desc = "2 before A: the page stays")
@Outcome(id = "new, replaced", expect = ACCEPTABLE, desc = "B before 1, or the lookup started again")
@Outcome(id = "old, replaced", expect = FORBIDDEN, desc = "a reference from the thawed count, and still the old slot")
@Outcome(expect = FORBIDDEN, desc = "the lookup found what was never there")
@Required(id = "old, busy", because = "the lookup must be able to win")
@Required(id = "new, replaced", because = "the freeze must be able to win")
public class UnfreezePublishes {
  static final Tree K = Tree.underTest();

  final CachedPage cached = new CachedPage(K);

  private boolean replace() {
    boolean isFrozen = K.pageRefFreeze(cached.page, 2);
    if (isFrozen) {
      K.xasLockIrq(cached.mapping);
      K.xasStore(cached.mapping, CachedPage.OFFSET, cached.newpage);
      K.xasUnlockIrq(cached.mapping);
      K.pageRefUnfreeze(cached.page, 1);
    }
    return isFrozen;
  }

  @Actor
  public void find_get_page(LL_Result r) {
    Page found = K.findGetPage(cached.mapping, CachedPage.OFFSET);
    r.r1 = found == cached.page ? "old" : found == cached.newpage ? "new" : "none";
  }

  @Actor
  public void page_ref_unfreeze(LL_Result r) {
    r.r2 = replace() ? "replaced" : "busy";
  }
}
