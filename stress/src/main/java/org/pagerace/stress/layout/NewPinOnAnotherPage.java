// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Truncation sleeps until the pin on one page goes. Meanwhile, with i_mmap_sem dropped, another page of the
 * file is mapped and pinned anew.
 *
 * <pre>
 *   get_user_pages_fast_only              ext4_setattr
 *   1. fault the second page in under     A. take i_mmap_sem, unmap the file
 *      i_mmap_sem                         B. the first page is pinned: drop
 *   2. pin the second page                   i_mmap_sem and sleep
 *                                         C. the pin is put: wake up, take i_mmap_sem
 *                                         D. unmap the file and look again
 *                                         E. nobody pins a page: free the blocks
 * </pre>
 *
 * 2 before D: D finds the new pin and sleeps again.
 * D before 2: the pte is gone, and the pin is refused.
 * The wait was for one page, and the answer is of that page. Without D, E frees the block of the second page
 * under its pin, whatever the count means: even where the first page, once idle under i_mmap_sem, must be
 * idle still.
 * The old pin's holder runs on the CPU of the sleeping task.
 */
@JCStressTest
@State
@Description("R-17: another page is pinned while layout breaking sleeps")
@Outcome(id = "pinned, waits", expect = ACCEPTABLE, desc = "2 before D: truncation waits for the new pin")
@Outcome(id = "refused, truncated", expect = ACCEPTABLE, desc = "D before 2, or the file was gone before 1")
@Outcome(id = "refused, waits", expect = ACCEPTABLE, desc = "a passing reference looked like a pin")
@Outcome(id = "pinned, truncated", expect = FORBIDDEN,
    desc = "the block of the second page was freed under its pin")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, waits", because = "if no pin ever succeeds, finding none proves nothing")
public class NewPinOnAnotherPage {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K, 2);

  public NewPinOnAnotherPage() {
    file.truncator.runqueue = file.pinnedByAnother(K);
  }

  @Actor
  public void get_user_pages_fast_only(LL_Result r) {
    K.handleMmFault(file.vma, 1);
    r.r1 = K.getUserPagesFastOnly(file.user, 1, 1, 0, file.pinned) == 1 ? "pinned" : "refused";
  }

  @Actor
  public void ext4_setattr(LL_Result r) {
    r.r2 = K.ext4Setattr(file.truncator, file.inode) == 0 ? "truncated" : "waits";
  }
}
