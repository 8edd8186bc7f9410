// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.wait;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Needs;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * The last reference on a page is the one that GUP-fast gives back because the pte has changed.
 *
 * <pre>
 *   put_compound_head                     ext4_setattr
 *   1. lower the count to its idle value  A. join the queue
 *   2. somebody on the queue? wake him    B. look at the count
 *                                         C. a reference is left: sleep
 * </pre>
 *
 * 1 before B: B finds the page idle and does not sleep.
 * A before 2: 2 finds the waiter and wakes him.
 * A passing reference can hold truncation up like a pin, and so giving it back must wake like the end of a pin.
 * The reference is put there by hand: whether somebody could have taken it in this tree is another race's question (D2).
 */
@JCStressTest
@Core
@State
@Description("D12: put_compound_head wakes the waiter")
@Outcome(id = "truncated, awake", expect = ACCEPTABLE, desc = "1 before B: nobody is pinned any more")
@Outcome(id = "waits, awake", expect = ACCEPTABLE, desc = "B before 1: asleep, and woken by 2")
@Outcome(id = "waits, forgotten", expect = FORBIDDEN, desc = "asleep for ever: the page is idle, and nobody says so")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "waits, awake", because = "a sleeper must be woken")
@Needs("put_compound_head")
public class PutCompoundHeadWakes {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public PutCompoundHeadWakes() {
    K.pageRefAdd(file.page, 1);
  }

  @Actor
  public void put_compound_head() {
    K.putCompoundHead(file.page, 1, Tree.FOLL_GET);
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
