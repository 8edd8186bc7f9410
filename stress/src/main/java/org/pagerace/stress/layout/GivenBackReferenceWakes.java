// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Archs;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Truncation sleeps over the references of two users: one is an old pin, the other one of GUP-fast's that
 * will be given back.
 *
 * <pre>
 *   get_user_pages_fast_only    put_page              xfs_break_dax_layouts
 *   1. read the pte             i. put the old pin    A. clear the pte and flush
 *   2. take a reference        ii. idle? wake         B. look for pinned pages: one is
 *   3. read the pte again                             C. join the queue, look again, sleep
 *   4. gone: give it back
 *   5. idle? wake
 * </pre>
 *
 * i before 4: whoever comes last finds the page idle, and the wake of B's sleeper is GUP-fast's to send.
 * 2 before B and 3 before A: there is a new pin, and truncation sleeps on.
 * If 5 is left out because giving back seemed not to end a use, truncation sleeps for ever over a page that
 * nobody uses.
 */
@JCStressTest
@State
@Description("H1 R-13: the reference that GUP-fast gives back is the last one")
@Outcome(id = "pinned, waits", expect = ACCEPTABLE, desc = "2 before B: truncation waits for the new pin")
@Outcome(id = "refused, idle", expect = ACCEPTABLE, desc = "nobody had a reference at B")
@Outcome(id = "refused, woken", expect = ACCEPTABLE, desc = "asleep at B, and woken by whoever was last")
@Outcome(id = "refused, forgotten", expect = FORBIDDEN,
    desc = "asleep for ever over a reference that is gone")
@Outcome(id = "pinned, idle", expect = FORBIDDEN, desc = "truncation frees the blocks under the pin")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Archs("x86-pv")
@Required(id = "pinned, waits", because = "if no pin ever succeeds, finding none proves nothing")
@Required(id = "refused, woken", because = "a sleeper must be woken")
public class GivenBackReferenceWakes {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final Runnable oldPin = file.pinnedByAnother(K);

  public GivenBackReferenceWakes() {
    K.downWrite(file.inode.iMmapSem);
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void put_page() {
    oldPin.run();
  }

  @Actor
  public void xfs_break_dax_layouts(LL_Result r) {
    r.r2 = K.xfsBreakDaxLayouts(file.truncator, file.inode, new boolean[1]) == 0 ? "idle" : "waits";
  }

  @Arbiter
  public void after(LL_Result r) {
    if (r.r1 == "refused" && r.r2 == "waits") {
      r.r2 = K.taskIsRunning(file.truncator) ? "woken" : "forgotten";
    }
  }
}
