// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.L_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Truncation waits for a pin whose holder must take i_mmap_sem before he comes to his put: he faults in
 * another page of the file.
 *
 * <pre>
 *   ext4_break_layouts                    put_page
 *   1. under i_mmap_sem: the page is      A. take i_mmap_sem, and drop it
 *      pinned                             B. put the page
 *   2. drop i_mmap_sem                    C. idle? wake
 *   3. sleep until the pin is put
 *   4. take i_mmap_sem, look again
 * </pre>
 *
 * B before 1: there is nothing to wait for.
 * 1 before B: 2 lets A go on, and C wakes 3.
 * Without 2 there is a cycle: A waits for 1, and 3 waits for B, which comes after A. Only i_mmap_sem is dropped:
 * who holds a pin and needs the inode lock, or truncates the file himself, still waits for himself.
 */
@JCStressTest
@State
@Description("D23: the holder of a pin needs the lock that truncation waits with")
@Outcome(id = "idle", expect = ACCEPTABLE, desc = "B before 1, or a wait that ended")
@Outcome(id = "woken", expect = ACCEPTABLE, desc = "1 before B: asleep until C")
@Outcome(id = "forgotten", expect = FORBIDDEN, desc = "asleep for ever over a pin that is gone")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "woken", because = "if there is never a pin, waiting for none proves nothing")
public class PinHolderNeedsFileLock {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final boolean isPinned = K.getUserPagesFast(file.user, 0, 1, 0, file.pinned) == 1;

  private void faultAndPut() {
    K.downRead(file.inode.iMmapSem);
    K.upRead(file.inode.iMmapSem);
    if (isPinned) {
      K.putPage(file.page);
    }
  }

  private String breakLayouts() {
    K.downWrite(file.inode.iMmapSem);
    if (K.ext4BreakLayouts(file.truncator, file.inode) != 0) {
      return "waits";
    }
    K.upWrite(file.inode.iMmapSem);
    return "idle";
  }

  @Actor
  public void ext4_break_layouts(L_Result r) {
    r.r1 = breakLayouts();
  }

  @Actor
  public void put_page() {
    faultAndPut();
  }

  @Arbiter
  public void after(L_Result r) {
    if (r.r1 == "waits") {
      r.r1 = K.taskIsRunning(file.truncator) ? "woken" : "forgotten";
    }
  }
}
