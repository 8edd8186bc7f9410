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
 * GUP-fast takes an anonymous page while the process unmaps it, which frees it.
 *
 * <pre>
 *   get_user_pages_fast_only              zap_page_range
 *   1. read the pte                       A. clear the pte
 *   2. take a speculative reference       B. flush
 *   3. read the pte again                 C. put the mapping's reference; at 0, free the page
 * </pre>
 *
 * 2 before C: the page outlives C, in the hands of the pin or until 3 gives the reference back.
 * C before 2: 2 finds 0 and refuses.
 * If 2 succeeds on a page that C has freed, a device writes to memory that belongs to somebody else.
 */
@JCStressTest
@Core
@State
@Description("B1: GUP-fast races zap and free")
@Outcome(id = "pinned, kept", expect = ACCEPTABLE, desc = "2 before C and 3 before A: the pin holds the page")
@Outcome(id = "refused, freed", expect = ACCEPTABLE, desc = "C before 2, or 3 gave the reference back")
@Outcome(id = "refused, freed twice", expect = FORBIDDEN, desc = "C before 2: taken from 0, and freed once more by 3")
@Outcome(expect = FORBIDDEN, desc = "the page was freed under the pin, or never")
@Required(id = "pinned, kept", because = "a pin must be able to succeed")
@Archs("x86-pv")
public class GupFastVsZapAndFree {
  static final Tree K = Tree.underTest();

  final AnonPage anon = new AnonPage(K, 0);

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(anon.user, 0, 1, 0, anon.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void zap_page_range() {
    K.zapPageRange(anon.vma);
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 =
        switch (anon.zone.nrFree) {
          case 0 -> "kept";
          case 1 -> "freed";
          default -> "freed twice";
        };
  }
}
