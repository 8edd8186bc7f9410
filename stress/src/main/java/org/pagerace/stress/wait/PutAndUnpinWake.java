// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.wait;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Truncation sleeps over two users of a page, who give it back by different functions.
 *
 * <pre>
 *   put_page                unpin_user_page          ext4_setattr
 *   1. lower the count      i. lower it by 1024      A. join the queue
 *      by 1                ii. idle? wake            B. look at the count
 *   2. idle? wake                                    C. not idle: sleep
 * </pre>
 *
 * 1 and i before B: B finds the page idle and does not sleep.
 * A before the later of 1 and i: whoever lowers the count to its idle value finds the waiter.
 * Neither knows beforehand that he will be the last: both functions must know the idle value, and both must
 * look at the queue.
 * The references are put there by hand: whether somebody could have taken them in this tree is another race's
 * question (D2).
 */
@JCStressTest
@State
@Description("H8: a put and an unpin race a waiter")
@Outcome(id = "truncated, awake", expect = ACCEPTABLE, desc = "1 and i before B: nobody uses the page")
@Outcome(id = "waits, awake", expect = ACCEPTABLE, desc = "asleep at B, and woken by the last")
@Outcome(id = "waits, forgotten", expect = FORBIDDEN,
    desc = "asleep for ever: the page is idle, and nobody says so")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "waits, awake", because = "a sleeper must be woken")
public class PutAndUnpinWake {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public PutAndUnpinWake() {
    K.pageRefAdd(file.page, 1 + Tree.GUP_PIN_COUNTING_BIAS);
  }

  @Actor
  public void put_page() {
    K.putPage(file.page);
  }

  @Actor
  public void unpin_user_page() {
    K.unpinUserPage(file.page);
  }

  @Actor
  public void ext4_setattr(LL_Result r) {
    r.r1 = K.ext4Setattr(file.truncator, file.inode) == 0 ? "truncated" : "waits";
  }

  @Arbiter
  public void after(LL_Result r) {
    r.r2 = K.taskIsRunning(file.truncator) ? "awake" : "forgotten";
  }
}
