// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Truncation sleeps until an old pin goes. It must not sleep with i_mmap_sem held, and so the page can be mapped and
 * pinned anew before it wakes up.
 *
 * <pre>
 *   ext4_setattr                          get_user_pages_fast_only
 *   1. take i_mmap_sem, unmap the file    A. fault the page in under i_mmap_sem
 *   2. the page is pinned: drop           B. pin the page
 *      i_mmap_sem and sleep
 *   3. the old pin is put: wake up
 *   4. take i_mmap_sem, unmap and look again
 *   5. nobody pins a page: free the blocks
 * </pre>
 *
 * B before 4: 4 finds the new pin and sleeps again.
 * 4 before B: the pte is gone, and B refuses.
 * Without 4, 5 frees the block that B has pinned: what 3 reported was true when it was reported, and of the old pin.
 * The old pin's holder runs on the CPU of the sleeping task.
 */
@JCStressTest
@State
@Description("D15 H3: a fault and a new pin while layout breaking sleeps")
@Outcome(id = "pinned, waits", expect = ACCEPTABLE, desc = "B before 4: truncation waits for the new pin")
@Outcome(id = "refused, truncated", expect = ACCEPTABLE, desc = "4 before B, or the file was gone before A")
@Outcome(id = "refused, waits", expect = ACCEPTABLE, desc = "a passing reference looked like a pin")
@Outcome(id = "pinned, truncated", expect = FORBIDDEN, desc = "the blocks were freed under the new pin")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, waits", because = "if no pin ever succeeds, finding none proves nothing")
public class FaultWhileLayoutBreakSleeps {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public FaultWhileLayoutBreakSleeps() {
    file.truncator.runqueue = file.pinnedByAnother(K);
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    K.handleMmFault(file.vma, 0);
    r.r1 = K.getUserPagesFastOnly(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void ext4_setattr(LL_Result r) {
    r.r2 = K.ext4Setattr(file.truncator, file.inode) == 0 ? "truncated" : "waits";
  }
}
