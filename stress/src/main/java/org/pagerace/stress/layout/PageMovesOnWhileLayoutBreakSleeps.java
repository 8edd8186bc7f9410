// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Layout breaking sleeps until the pin on a page goes. Before it wakes up, another operation on the file gives the
 * page away and the file gets another one, which is pinned.
 *
 * <pre>
 *   ext4_punch_hole                       ext4_setattr
 *   1. take i_mmap_sem: the page is idle  A. take i_mmap_sem: the page is pinned
 *   2. the page leaves the file           B. drop i_mmap_sem and sleep
 *   3. the file gets another page,        C. the pin is put: wake up, take i_mmap_sem
 *      which is pinned                    D. the page is idle: look at the file again
 *                                         E. nobody pins a page: free the blocks
 * </pre>
 *
 * C before 1: the file is gone when 1 looks.
 * 3 before C: what A has found is no page of this file any more. It may be idle, or in use elsewhere, and then
 * the sleep takes longer for nothing. D finds the page that the file has now, and sleeps over that one.
 * Without D the answer about a page that has moved on is taken for an answer about the file, and E frees the
 * block that was pinned at 3.
 * The old pin's holder runs on the CPU of the sleeping task.
 */
@JCStressTest
@State
@Description("D19: layout breaking wakes up for a page that has moved on")
@Outcome(id = "pinned, waits", expect = ACCEPTABLE, desc = "3 before D: asleep over the page that the file has now")
@Outcome(id = "kept, truncated", expect = ACCEPTABLE, desc = "1 found the page busy, and left it alone")
@Outcome(id = "gone, truncated", expect = ACCEPTABLE, desc = "D before 1: the file is empty")
@Outcome(id = "refused, truncated", expect = ACCEPTABLE, desc = "nobody got the new page")
@Outcome(id = "kept, waits", expect = FORBIDDEN, desc = "the old pin went, and nobody woke the sleeper: D7 and D8")
@Outcome(id = "pinned, truncated", expect = FORBIDDEN, desc = "the block of the new page was freed under its pin")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, waits", because = "if no pin ever succeeds, waiting for none proves nothing")
public class PageMovesOnWhileLayoutBreakSleeps {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final Page other = K.memremapPages(MemoryType.MEMORY_DEVICE_FS_DAX, null, 1).pages[0];

  public PageMovesOnWhileLayoutBreakSleeps() {
    file.truncator.runqueue = file.pinnedByAnother(K);
  }

  private String moveOn() {
    K.downWrite(file.inode.iMmapSem);
    String pin = file.inode.blocks[0] == null ? "gone" : "kept";
    if (pin == "kept" && K.daxLayoutBusyPage(file.inode.mapping) == null) {
      K.daxDeleteMappingEntry(file.inode.mapping, 0);
      file.inode.blocks[0] = other;
      K.daxIomapFault(file.vma, 0);
      pin = K.getUserPagesFastOnly(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";
    }
    K.upWrite(file.inode.iMmapSem);
    return pin;
  }

  @Actor
  public void ext4_punch_hole(LL_Result r) {
    r.r1 = moveOn();
  }

  @Actor
  public void ext4_setattr(LL_Result r) {
    r.r2 = K.ext4Setattr(file.truncator, file.inode) == 0 ? "truncated" : "waits";
  }
}
