// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * A process pins a page of an fsdax file for a device, unmaps the file and deletes it. The inode is evicted
 * while the device is at work.
 *
 * <pre>
 *   put_page                              ext4_evict_inode
 *   1. the device reads the page          A. look for pinned pages, and wait for them
 *   2. put the page                       B. free the blocks
 *   3. idle? wake                         C. the block goes to another file, which writes to it
 * </pre>
 *
 * 2 before A: nobody uses the page, and the block may go.
 * A before 2: eviction sleeps, and 3 wakes it.
 * If A is left out, since a file that nobody can find was thought to have no users, C can come before 1: the
 * device sends what belongs to another file. With a device that writes, it is the other file that is lost.
 */
@JCStressTest
@State
@Description("D20: eviction of a deleted file whose page is pinned")
@Outcome(id = "evicted, own data", expect = ACCEPTABLE, desc = "2 before A, or there never was a pin")
@Outcome(id = "woken, own data", expect = ACCEPTABLE, desc = "A before 2: eviction waits for the pin")
@Outcome(id = "evicted, foreign data", expect = FORBIDDEN,
    desc = "C before 1: the block was reused under the pin")
@Outcome(id = "forgotten, own data", expect = FORBIDDEN, desc = "asleep for ever over a pin that is gone")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "woken, own data", because = "if no pin ever succeeds, waiting for none proves nothing")
public class EvictionVsPin {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final boolean isPinned = K.getUserPagesFast(file.user, 0, 1, 0, file.pinned) == 1;

  public EvictionVsPin() {
    K.unmapRegion(file.vma.mm, file.vma);
  }

  private int sendAndPut() {
    if (!isPinned) {
      return 0;
    }
    int sent = file.page.data;
    K.putPage(file.page);
    return sent;
  }

  private String evictAndReuse() {
    if (K.ext4EvictInode(file.truncator, file.inode) != 0) {
      return "waits";
    }
    file.page.data = 1;
    return "evicted";
  }

  @Actor
  public void put_page(LL_Result r) {
    r.r2 = sendAndPut() == 0 ? "own data" : "foreign data";
  }

  @Actor
  public void ext4_evict_inode(LL_Result r) {
    r.r1 = evictAndReuse();
  }

  @Arbiter
  public void after(LL_Result r) {
    if (r.r1 == "waits") {
      r.r1 = K.taskIsRunning(file.truncator) ? "woken" : "forgotten";
    }
  }
}
