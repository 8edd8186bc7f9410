// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Truncation sleeps until a pin goes, and a signal ends the sleep.
 *
 * <pre>
 *   put_page                              ext4_setattr
 *   1. the device reads the page          A. the page is pinned: sleep
 *   2. put the page                       B. a signal: wake up
 *   3. idle? wake                         C. look at the count once more
 *                                         D. still busy: say that a signal came, and do nothing
 *                                         E. idle: look for other pins, free the blocks
 * </pre>
 *
 * 2 before A: nobody sleeps. 2 before C: the wait is over, signal or not.
 * C before 2: the wait has failed, and its caller must hear of it. Were the error dropped, E would free the block
 * while the device is at work. Eviction has nobody to report to, and so it must not sleep where signals reach it.
 * The signal comes on the CPU of the sleeping task.
 */
@JCStressTest
@State
@Description("D24: a signal ends the wait for a pin")
@Outcome(id = "truncated, own data", expect = ACCEPTABLE, desc = "2 before C")
@Outcome(id = "interrupted, own data", expect = ACCEPTABLE, desc = "C before 2: the file stays as it was")
@Outcome(id = "truncated, foreign data", expect = FORBIDDEN, desc = "E before 1: the block was reused under the pin")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "truncated, own data", because = "truncation must be able to win")
@Required(id = "interrupted, own data", because = "if no pin ever succeeds, waiting for none proves nothing")
public class SignalWhileLayoutBreakSleeps {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final boolean isPinned = K.getUserPagesFast(file.user, 0, 1, 0, file.pinned) == 1;

  public SignalWhileLayoutBreakSleeps() {
    file.truncator.runqueue = () -> K.signalWakeUp(file.truncator);
  }

  private int sendAndPut() {
    if (!isPinned) {
      return 0;
    }
    int sent = file.page.data;
    K.putPage(file.page);
    return sent;
  }

  private String truncateAndReuse() {
    int error = K.ext4Setattr(file.truncator, file.inode);
    if (error != 0) {
      return error == Tree.ASLEEP ? "waits" : "interrupted";
    }
    file.page.data = 1;
    return "truncated";
  }

  @Actor
  public void put_page(LL_Result r) {
    r.r2 = sendAndPut() == 0 ? "own data" : "foreign data";
  }

  @Actor
  public void ext4_setattr(LL_Result r) {
    r.r1 = truncateAndReuse();
  }
}
