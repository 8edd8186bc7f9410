// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.count;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * GUP-fast pins an anonymous page while somebody takes its pte away and asks whether it is pinned: only a
 * count of 1024 or more means yes.
 *
 * <pre>
 *   pin_user_pages_fast_only              page_maybe_dma_pinned
 *   1. read the pte                       A. clear the pte and flush
 *   2. take a reference                   B. is the count 1024 or more?
 *   3. make it a pin
 *   4. read the pte again
 * </pre>
 *
 * 3 before B: B finds the pin.
 * A before 4: 4 finds the pte changed, and the pin is given back.
 * Where 2 and 3 are one step, that step is a full barrier. Where they are two, 2 is one and 3 is not: 3 needs
 * a barrier of its own before 4, else 4 can be early. If both succeed, a page that a device writes to is
 * taken for nobody's but the process's.
 */
@JCStressTest
@State
@Description("A14: a pin becomes visible before the pte is read again")
@Outcome(id = "pinned, seen", expect = ACCEPTABLE, desc = "3 before B")
@Outcome(
    id = "refused, unseen",
    expect = ACCEPTABLE,
    desc = "A before 4, and B before 3 or after it was given back")
@Outcome(id = "refused, seen", expect = ACCEPTABLE, desc = "3, B, 4: a passing pin was seen")
@Outcome(
    id = "pinned, unseen",
    expect = FORBIDDEN,
    desc = "4 before A, and B before 3: the pin was not there yet")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, seen", because = "a pin must be able to succeed")
@Required(id = "refused, unseen", because = "the answer must be able to be no")
@Archs("x86-pv")
public class PinInTwoSteps {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 0);
  final Pte pte = ((PageTable) K.pmdpGet(anon.vma.mm)).ptes[0];

  @Actor
  public void pin_user_pages_fast_only(LL_Result r) {
    r.r1 = K.pinUserPagesFastOnly(anon.user, 0, 1, Tree.FOLL_WRITE, anon.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void page_maybe_dma_pinned(LL_Result r) {
    K.ptepClearFlush(anon.vma, pte);
    r.r2 = K.pageMaybeDmaPinned(anon.page) ? "seen" : "unseen";
  }
}
