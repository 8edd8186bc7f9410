// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.wait;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.linux.v5_18.GupV5_18;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Three references are on a page that truncation waits for. One user puts one, the other puts two at once.
 *
 * <pre>
 *   put_page                 put_compound_head        ext4_setattr
 *   1. lower the count       i. lower the count       A. join the queue
 *      by 1                     by 2                  B. look at the count
 *   2. idle? wake           ii. idle? wake            C. not idle: sleep
 * </pre>
 *
 * 1 and i before B: B finds the page idle and does not sleep.
 * A before the later of 1 and i: exactly one of the two brings the count to its idle value, and he must find
 * the waiter.
 * A test for one reference in a function that puts several, or a lowering in two steps of which neither is
 * the last, misses the idle value: truncation sleeps for ever. From v5.18 on the function is gup_put_folio.
 * The references are put there by hand: whether somebody could have taken them in this tree is another race's
 * question (D2).
 */
@JCStressTest
@State
@Description("R-14: a put of two references around the idle value")
@Outcome(id = "truncated, awake", expect = ACCEPTABLE, desc = "1 and i before B: nobody uses the page")
@Outcome(id = "waits, awake", expect = ACCEPTABLE, desc = "asleep at B, and woken by the last")
@Outcome(id = "waits, forgotten", expect = FORBIDDEN,
    desc = "asleep for ever: the page is idle, and nobody says so")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "waits, awake", because = "a sleeper must be woken")
public class MultiReferencePutWakes {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public MultiReferencePutWakes() {
    K.pageRefAdd(file.page, 3);
  }

  private void putTwo() {
    if (K instanceof GupV5_18 gup) {
      gup.gupPutFolio(file.page, 2, Tree.FOLL_GET);
    } else {
      K.putCompoundHead(file.page, 2, Tree.FOLL_GET);
    }
  }

  @Actor
  public void put_page() {
    K.putPage(file.page);
  }

  @Actor
  public void put_compound_head() {
    putTwo();
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
