// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.wait;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Core;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Two pins are on a page that layout breaking waits for. One is put now, the other much later.
 *
 * <pre>
 *   put_page                              xfs_break_dax_layouts
 *   1. lower the count by one pin         A. the page is busy: join the queue
 *   2. idle? wake the waiter              B. idle? go ahead, else sleep
 *   3. (later) the second pin goes
 * </pre>
 *
 * Three places must agree on the count that means idle: what the scan calls busy, what the waiter waits for, and at
 * what the last put wakes.
 * If B's idle value is one too high, the waiter goes ahead with one pin left; if it is one too low, or 2's is, the waiter
 * sleeps for ever after 3.
 * The reference is put there by hand: whether somebody could have taken it in this tree is another race's question (D2).
 */
@JCStressTest
@Core
@State
@Description("D8: waiter and waker agree on the idle count")
@Outcome(id = "slept, woken", expect = ACCEPTABLE, desc = "one pin is left at B; woken at 3")
@Outcome(id = "went ahead, .*", expect = FORBIDDEN, desc = "B took the page for idle while it was pinned")
@Outcome(id = "slept, forgotten", expect = FORBIDDEN, desc = "asleep for ever: the last put did not wake")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "slept, woken", because = "a sleeper must be woken")
public class WaiterThreshold {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);

  public WaiterThreshold() {
    K.pageRefAdd(file.page, 2);
  }

  @Actor
  public void put_page() {
    K.putPage(file.page);
  }

  private boolean breakLayouts() {
    K.downWrite(file.inode.iMmapSem);
    return K.xfsBreakDaxLayouts(file.truncator, file.inode, new boolean[1]) == 0;
  }

  @Actor
  public void xfs_break_dax_layouts(LL_Result r) {
    r.r1 = breakLayouts() ? "went ahead" : "slept";
  }

  @Arbiter
  public void after(LL_Result r) {
    K.putPage(file.page);
    r.r2 = K.taskIsRunning(file.truncator) ? "woken" : "forgotten";
  }
}
