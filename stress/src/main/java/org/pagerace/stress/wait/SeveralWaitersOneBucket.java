// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.wait;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;
import org.pagerace.stress.scene.IdleWatcher;

/**
 * Two tasks wait for the same page, and a third for another page whose address has the same hash. The last
 * user of the first page puts it.
 *
 * <pre>
 *   put_page                              ext4_setattr
 *   1. lower the count to its idle value  A. join the queue, where two others sleep
 *   2. wake everybody on the queue who    B. look at the count
 *      waits for this page                C. still in use: sleep
 * </pre>
 *
 * 1 before B: B finds the page idle.
 * A before 2: 2 wakes both who wait for this page, whatever lies between them on the queue.
 * If 2 woke one only, or spent its wake-up on the third, somebody would sleep for ever: nobody else will come
 * and wake him.
 * The reference is put there by hand: whether somebody could have taken it in this tree is another race's
 * question (D2).
 */
@JCStressTest
@State
@Description("D10: several waiters in one bucket")
@Outcome(id = "truncated, told, left alone", expect = ACCEPTABLE,
    desc = "1 before B: one slept, and was woken")
@Outcome(id = "woken, told, left alone", expect = ACCEPTABLE,
    desc = "A before 2: both slept, and both were woken")
@Outcome(id = "forgotten, .*", expect = FORBIDDEN, desc = "who came last sleeps for ever")
@Outcome(id = {"truncated, forgotten, .*", "woken, forgotten, .*"}, expect = FORBIDDEN,
    desc = "who came first sleeps for ever")
@Outcome(id = ".*, told, woken", expect = FORBIDDEN, desc = "a wake-up for who waits for another page")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "woken, told, left alone", because = "sleepers must be woken")
public class SeveralWaitersOneBucket {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final IdleWatcher first = new IdleWatcher(K, file.page);
  final IdleWatcher foreigner = new IdleWatcher(K, new Page(file.page.zone, file.page.waitQueue));

  public SeveralWaitersOneBucket() {
    K.pageRefAdd(file.page, 1);
  }

  @Actor
  public void put_page() {
    K.putPage(file.page);
  }

  @Actor
  public void ext4_setattr(LLL_Result r) {
    r.r1 = K.ext4Setattr(file.truncator, file.inode) == 0 ? "truncated" : "waits";
  }

  @Arbiter
  public void after(LLL_Result r) {
    if (r.r1 == "waits") {
      r.r1 = K.taskIsRunning(file.truncator) ? "woken" : "forgotten";
    }
    r.r2 = first.wasTold() ? "told" : "forgotten";
    r.r3 = foreigner.wasTold() ? "woken" : "left alone";
  }
}
