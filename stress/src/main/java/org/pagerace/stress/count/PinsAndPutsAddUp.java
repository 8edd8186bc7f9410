// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.count;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.AnonPage;

/**
 * A pin weighs 1024 references. One user pins a page and unpins it, another puts a plain reference, and the
 * process unmaps the page.
 *
 * <pre>
 *   pin_user_pages_fast_only              put_page                    zap_page_range
 *   1. raise the count by 1024            A. lower the count by 1     I. put the mapping's reference
 *   2. is the page pinned?
 *   3. lower the count by 1024
 * </pre>
 *
 * Between 1 and 3 the answer to 2 must be yes, whatever A and I do.
 * Whichever of 3, A and I comes last brings the count to 0 and frees the page. If the weights do not match,
 * the count never reaches 0, or passes through it with a pin outstanding. Where 1 loses against I, it has to
 * give back what it took, all of it.
 */
@JCStressTest
@State
@Description("A13: pins and plain references add up")
@Outcome(id = "pinned, freed once", expect = ACCEPTABLE, desc = "1 before I: whoever is last frees")
@Outcome(id = "refused, freed once", expect = ACCEPTABLE, desc = "I before 1, or 1 gave back what it took")
@Outcome(
    id = {"pinned, never freed", "refused, never freed"},
    expect = FORBIDDEN,
    desc = "some of the weight was left behind")
@Outcome(expect = FORBIDDEN, desc = "freed twice, or a pin that nobody can see")
@Required(id = "pinned, freed once", because = "a pin must be able to succeed")
@Required(id = "refused, freed once", because = "a pin must be able to fail")
@Archs("x86-pv")
public class PinsAndPutsAddUp {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 0);

  public PinsAndPutsAddUp() {
    K.getPage(anon.page);
  }

  private String pinLookUnpin() {
    if (K.pinUserPagesFastOnly(anon.user, 0, 1, Tree.FOLL_WRITE, anon.pinned) == 0) {
      return "refused";
    }
    boolean isSeen = K.pageMaybeDmaPinned(anon.page);
    K.unpinUserPage(anon.page);
    return isSeen ? "pinned" : "pinned unseen";
  }

  @Actor
  public void pin_user_pages_fast_only(LL_Result r) {
    r.r1 = pinLookUnpin();
  }

  @Actor
  public void put_page() {
    K.putPage(anon.page);
  }

  @Actor
  public void zap_page_range() {
    K.zapPageRange(anon.vma);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 =
        switch (anon.zone.nrFree) {
          case 0 -> "never freed";
          case 1 -> "freed once";
          default -> "freed twice";
        };
  }
}
