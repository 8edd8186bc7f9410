// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.wait;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * The last pin on a page is put while truncation goes to sleep over it.
 *
 * <pre>
 *   put_page                              ext4_setattr
 *   1. lower the count to its idle value  A. join the queue
 *   2. somebody on the queue? wake him    B. look at the count
 *                                         C. still pinned: sleep
 * </pre>
 *
 * 1 before B: B finds the page idle and does not sleep.
 * A before 2: 2 finds the waiter and wakes him.
 * Each side writes one word and reads the other's. Without a full barrier between the two steps on both sides, 2 finds
 * the queue empty and B finds the page pinned, and truncation sleeps for ever.
 * The reference is put there by hand: whether somebody could have taken it in this tree is another race's question (D2).
 */
@JCStressTest
@State
@Description("D7 D11 R-12 R-18: the last put races a waiter")
@Outcome(id = "truncated, awake", expect = ACCEPTABLE, desc = "1 before B: nobody is pinned any more")
@Outcome(id = "waits, awake", expect = ACCEPTABLE, desc = "B before 1: asleep, and woken by 2")
@Outcome(id = "waits, forgotten", expect = FORBIDDEN,
    desc = "asleep for ever: the page is idle, and nobody says so")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "waits, awake", because = "a sleeper must be woken")
public class LastPutVsWaiter {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public LastPutVsWaiter() {
    K.pageRefAdd(file.page, 1);
  }

  @Actor
  public void put_page() {
    K.putPage(file.page);
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
