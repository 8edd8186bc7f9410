// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * GUP-fast pins an anonymous page for reading. Meanwhile somebody takes its pte away, makes the page
 * sharable, and puts the pte back as it was: it was read-only before, and so nobody can see from the pte that
 * anything has happened.
 *
 * <pre>
 *   pin_user_pages_fast_only              folio_try_share_anon_rmap_pte
 *   1. read the pte                       A. clear the pte and flush
 *   2. take the pin                       B. is the page pinned?
 *   3. read the pte again                 C. no: it is no longer the process's own
 *   4. is it the process's own?           D. put the pte back
 * </pre>
 *
 * 2 before B: B finds the pin.
 * A before 3, and 3 before D: 3 finds the pte gone.
 * D before 3: 3 finds what 1 had found, and only 4 can tell: C has to be visible before D, and 4 has to come
 * after 3. 3 before A, and B before 2: excluded by a barrier between 2 and 3, and one between A and B. If the
 * pin succeeds on a page that may be shared, the process's next write goes to a copy of its own, and whoever
 * reads through the pin never sees it.
 */
@JCStressTest
@State
@Description("R-24: a pin for reading races the end of exclusiveness")
@Outcome(id = "pinned, own", expect = ACCEPTABLE, desc = "2 before B")
@Outcome(id = "refused, shared", expect = ACCEPTABLE, desc = "B before 2, and 3 or 4 told")
@Outcome(
    id = "refused, own",
    expect = ACCEPTABLE,
    desc = "2 before B, and 3 before D: a passing pin was seen")
@Outcome(id = "pinned, shared", expect = FORBIDDEN, desc = "neither side saw the other")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, own", because = "a pin must be able to succeed")
@Required(id = "refused, shared", because = "sharing must be able to succeed")
@Needs("folio_try_share_anon_rmap_pte")
@Archs("x86-pv")
public class ReadPinVsSharing {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 0);
  final Pte pte = ((PageTable) K.pmdpGet(anon.vma.mm)).ptes[0];

  private boolean takeAwayShareAndPutBack() {
    K.ptepClearFlush(anon.vma, pte);
    boolean isShared = K.folioTryShareAnonRmapPte(anon.page) == 0;
    K.setPteAt(pte, anon.page);
    return isShared;
  }

  @Actor
  public void pin_user_pages_fast_only(LL_Result r) {
    r.r1 = K.pinUserPagesFastOnly(anon.user, 0, 1, 0, anon.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void folio_try_share_anon_rmap_pte(LL_Result r) {
    r.r2 = takeAwayShareAndPutBack() ? "shared" : "own";
  }
}
