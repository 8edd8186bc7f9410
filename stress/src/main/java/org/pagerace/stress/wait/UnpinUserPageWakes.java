// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.wait;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * The last pin on a page, taken by pin_user_pages and therefore worth 1024 references, goes through unpin_user_page.
 *
 * <pre>
 *   unpin_user_page                       ext4_setattr
 *   1. lower the count to its idle value  A. join the queue
 *   2. somebody on the queue? wake him    B. look at the count
 *                                         C. still pinned: sleep
 * </pre>
 *
 * 1 before B: B finds the page idle and does not sleep.
 * A before 2: 2 finds the waiter and wakes him.
 * Where idle is not 0, each releasing path must know the idle value and test for it: one that does not leaves
 * truncation asleep for ever.
 * The reference is put there by hand: whether somebody could have taken it in this tree is another race's question (D2).
 */
@JCStressTest
@State
@Description("D12 R-13: unpin_user_page wakes the waiter")
@Outcome(id = "truncated, awake", expect = ACCEPTABLE, desc = "1 before B: nobody is pinned any more")
@Outcome(id = "waits, awake", expect = ACCEPTABLE, desc = "B before 1: asleep, and woken by 2")
@Outcome(id = "waits, forgotten", expect = FORBIDDEN,
    desc = "asleep for ever: the page is idle, and nobody says so")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "waits, awake", because = "a sleeper must be woken")
public class UnpinUserPageWakes {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public UnpinUserPageWakes() {
    K.pageRefAdd(file.page, Tree.GUP_PIN_COUNTING_BIAS);
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
