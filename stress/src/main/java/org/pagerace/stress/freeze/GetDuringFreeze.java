// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.freeze;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.CachedPage;

/**
 * A page is frozen and thawed while somebody takes a reference on it.
 *
 * <pre>
 *   get_page_unless_zero                  page_ref_freeze, page_ref_unfreeze
 *   1. raise the count unless it is 0     A. expected count to 0 in one step, or fail
 *                                         B. store the expected count
 * </pre>
 *
 * 1 before A: A fails, and there is no B.
 * A before 1, 1 before B: 1 finds 0 and refuses.
 * B is a plain store: whatever was added between A and B is gone. Somebody then owns a reference that the count does not
 * know, and the page is freed under him. That is why nobody may raise a count from 0 who has not taken it
 * there. A fault on a DAX file does so from v6.15 on, and gets away with it because nobody ever freezes a DAX
 * page.
 */
@JCStressTest
@Core
@State
@Description("A9 C9 R-10: a get falls between freeze and unfreeze")
@Outcome(id = "got, counted", expect = ACCEPTABLE, desc = "1 before A, or B before 1")
@Outcome(id = "refused, counted", expect = ACCEPTABLE, desc = "A before 1, 1 before B")
@Outcome(expect = FORBIDDEN, desc = "A, 1, B: the reference is lost, or one is left over")
@Required(id = "got, counted", because = "the get must be able to win")
@Required(id = "refused, counted", because = "a freeze that no get ever meets protects nothing")
public class GetDuringFreeze {
  static final Tree K = Tree.underTest();

  final CachedPage cached = new CachedPage(K);

  @Actor
  public void get_page_unless_zero(LL_Result r) {
    r.r1 = K.getPageUnlessZero(cached.page) ? "got" : "refused";
  }

  private void freezeAndThaw() {
    if (K.pageRefFreeze(cached.page, 2)) {
      K.pageRefUnfreeze(cached.page, 2);
    }
  }

  @Actor
  public void page_ref_freeze() {
    freezeAndThaw();
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = K.pageRefCount(cached.page) == (r.r1 == "got" ? 3 : 2) ? "counted" : "lost";
  }
}
