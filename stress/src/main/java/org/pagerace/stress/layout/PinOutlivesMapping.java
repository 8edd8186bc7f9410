// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * A process pins a page of an fsdax file for a device and unmaps the file; the device is still at work.
 *
 * <pre>
 *   pin_then_munmap                       ext4_setattr
 *   1. pin the page                       A. unmap the file
 *   2. clear the pte                      B. look for pinned pages
 *   3. the file forgets the mapping       C. none: free the blocks. One: sleep
 * </pre>
 *
 * 1 before B: B must find the pin, wherever 3 falls.
 * A before 1: the pte is gone, and there is no pin.
 * If B is left out because nobody maps the file (3 before A), the blocks are freed while the device writes to them.
 */
@JCStressTest
@Core
@State
@Description("D16: a pin outlives the mapping it was taken through")
@Outcome(id = "pinned, waits", expect = ACCEPTABLE, desc = "1 before B: truncation waits for the pin")
@Outcome(id = "refused, truncated", expect = ACCEPTABLE, desc = "A before 1: there is no pin")
@Outcome(id = "refused, woken", expect = ACCEPTABLE, desc = "a reference on its way out looked like a pin, and woke")
@Outcome(id = "refused, forgotten", expect = FORBIDDEN, desc = "asleep for ever over a reference that is gone")
@Outcome(id = "pinned, truncated", expect = FORBIDDEN, desc = "3 before A: nobody looked, the blocks went")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, waits", because = "if no pin ever succeeds, finding none proves nothing")
public class PinOutlivesMapping {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  @Actor
  public void pin_then_munmap(LL_Result r) {
    r.r1 = K.getUserPagesFastOnly(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";
    K.unmapRegion(file.vma.mm, file.vma);
  }

  @Actor
  public void ext4_setattr(LL_Result r) {
    r.r2 = K.ext4Setattr(file.truncator, file.inode) == 0 ? "truncated" : "waits";
  }

  @Arbiter
  public void after(LL_Result r) {
    if (r.r1 == "refused" && r.r2 == "waits") {
      r.r2 = K.taskIsRunning(file.truncator) ? "woken" : "forgotten";
    }
  }
}
