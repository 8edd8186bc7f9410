// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.gup;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * GUP-fast takes a reference that it will give back at once, and truncation of the file meets it.
 *
 * <pre>
 *   get_user_pages_fast_only              ext4_setattr
 *   1. take a reference                   A. clear the pte and flush
 *   2. the pte has changed: put it        B. look at the count: is the page busy?
 *                                         C. busy: sleep, and look again when woken
 * </pre>
 *
 * 2 before B: B finds the page idle.
 * B between 1 and 2: the page looks pinned, and is not. Nobody may take that for an answer: C has to wait,
 * and 2 has to wake it. If C gives up, a truncation fails for a pin that never was; if 2 does not wake, it
 * never ends. Migration meets such a reference as well, and comes back for another pass (C3, C10).
 */
@JCStressTest
@State
@Description("B9: a reference on its way back is no pin")
@Outcome(id = "refused, truncated", expect = ACCEPTABLE, desc = "A before 1, or 2 before B")
@Outcome(
    id = "refused, woken",
    expect = ACCEPTABLE,
    desc = "1, B, 2: truncation waited for the passing reference")
@Outcome(id = "pinned, waits", expect = ACCEPTABLE, desc = "a pin: truncation waits until it ends")
@Outcome(id = "refused, gave up", expect = FORBIDDEN, desc = "1, B, 2: failed for a pin that never was")
@Outcome(id = "refused, forgotten", expect = FORBIDDEN, desc = "asleep for ever over a reference that is gone")
@Outcome(expect = FORBIDDEN, desc = "the file was truncated under a pin")
@Required(id = "refused, truncated", because = "truncation must be able to succeed")
@Archs("x86-pv")
public class PassingReferenceHeals {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  private String truncate() {
    int error = K.ext4Setattr(file.truncator, file.inode);
    return error == 0 ? "truncated" : error == Tree.ASLEEP ? "waits" : "gave up";
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void ext4_setattr(LL_Result r) {
    r.r2 = truncate();
  }

  @Arbiter
  public void after(LL_Result r) {
    if (r.r1 == "refused" && r.r2 == "waits") {
      r.r2 = K.taskIsRunning(file.truncator) ? "woken" : "forgotten";
    }
  }
}
