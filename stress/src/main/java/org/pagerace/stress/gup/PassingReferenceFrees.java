// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * The reference that GUP-fast gives back, since the PTE has changed, is the last one: the page is freed by
 * somebody who never wanted to free anything, with interrupts off.
 *
 * <pre>
 *   get_user_pages_fast_only              zap_page_range
 *   1. read the pte                       A. clear the pte and flush
 *   2. take a speculative reference       B. put the mapping's reference
 *   3. the pte is gone: put it
 * </pre>
 *
 * B before 2: 2 finds 0. 3 before B: B frees the page.
 * 2 before B, B before 3: 3 frees it. That is no fault: whoever is last frees, once, wherever he stands. But
 * what is called when a page is freed must be able to run there. An arch whose flush waits for walkers never
 * sees it. Up to v5.16 who waits for a page under migration is another such last one.
 */
@JCStressTest
@State
@Description("F11: a reference that is given back is the last one")
@Outcome(id = "pinned, kept", expect = ACCEPTABLE, desc = "3 found the pte, and the pin holds the page")
@Outcome(id = "refused, freed", expect = ACCEPTABLE, desc = "B was the last")
@Outcome(
    id = "refused, freed late",
    expect = ACCEPTABLE_INTERESTING,
    desc = "B before 3: the walker has freed the page")
@Outcome(expect = FORBIDDEN, desc = "freed twice, never, or under a pin")
@Required(id = "pinned, kept", because = "a pin must be able to succeed")
@Required(id = "refused, freed", because = "unmapping must free the page")
@Archs("x86-pv")
public class PassingReferenceFrees {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 0);

  private boolean zap() {
    K.zapPageRange(anon.vma);
    K.spinLock(anon.zone.lock);
    boolean isFree = anon.zone.nrFree == 1;
    K.spinUnlock(anon.zone.lock);
    return isFree;
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(anon.user, 0, 1, 0, anon.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void zap_page_range(LL_Result r) {
    r.r2 = zap() ? "freed" : "kept";
  }

  @Arbiter
  public void after(LL_Result r) {
    if (r.r2.equals("kept") && anon.zone.nrFree == 1) {
      r.r2 = "freed late";
    } else if (anon.zone.nrFree > 1) {
      r.r2 = "freed twice";
    }
  }
}
