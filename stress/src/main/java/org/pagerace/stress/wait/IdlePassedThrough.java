// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.wait;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * The page that truncation waits for becomes idle, and somebody who walks by takes a reference for a moment.
 *
 * <pre>
 *   get_page_unless_zero                  ext4_setattr
 *   1. take a reference                   A. the page is in use: join the queue, sleep
 *   2. not what was looked for:           B. the last user puts the page: wake up
 *      put it                             C. still queued? else join again; look at the count
 *   3. idle? wake                         D. not idle: sleep again
 * </pre>
 *
 * 2 before C: C finds the page idle.
 * 1 before C and C before 2: the wake-up of B was true when it was sent, and is not any more. D sleeps again,
 * and must be on the queue before it looks, so that 3 finds it.
 * If C only looked at having been woken, or joined the queue after it looked, truncation would go on under a
 * reference, or sleep for ever.
 * The last user runs on the CPU of the sleeping task; his reference is put there by hand (D2).
 */
@JCStressTest
@State
@Description("D9: the idle value is passed through")
@Outcome(id = "truncated, awake", expect = ACCEPTABLE, desc = "the page was idle at C")
@Outcome(id = "waits, awake", expect = ACCEPTABLE_INTERESTING, desc = "1 before C: asleep again, woken by 3")
@Outcome(id = "waits, forgotten", expect = FORBIDDEN,
    desc = "asleep for ever: the page is idle, and nobody says so")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "truncated, awake", because = "truncation must be able to end")
public class IdlePassedThrough {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public IdlePassedThrough() {
    K.pageRefAdd(file.page, 1);
    file.truncator.runqueue = () -> K.putPage(file.page);
  }

  private void passBy() {
    if (K.getPageUnlessZero(file.page)) {
      K.putPage(file.page);
    }
  }

  @Actor
  public void get_page_unless_zero() {
    passBy();
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
