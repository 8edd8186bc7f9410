// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.layout;

import static org.openjdk.jcstress.annotations.Expect.*;

import org.openjdk.jcstress.annotations.*;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.Required;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.tree.Tree;
import org.pagerace.stress.scene.FsdaxFile;

/**
 * Layout breaking comes by while the entry of a pinned page is locked by somebody: a fault, or writeback.
 *
 * <pre>
 *   grab_mapping_entry                    dax_layout_busy_page
 *   1. lock the entry                     A. unmap the file
 *   2. work on its page                   B. the entry is locked: wait for 3
 *   3. dax_unlock_entry                   C. read the count of its page
 * </pre>
 *
 * B before 1, or 3 before B: the scan reads the count of the pinned page.
 * 1 before B: whoever takes a locked entry for one that has no page to look at, and whoever waits for 3 and
 * then goes on with the next entry, misses the pin: truncation frees the block under it.
 * The first was so up to v6.14, and the mending of it was the second.
 */
@JCStressTest
@State
@Description("D17 R-15: the busy scan meets a locked entry")
@Outcome(id = "pinned, busy", expect = ACCEPTABLE, desc = "the pin is found, whoever locks the entry")
@Outcome(id = "refused, idle", expect = ACCEPTABLE, desc = "there is no pin to find")
@Outcome(id = "pinned, idle", expect = FORBIDDEN,
    desc = "1 before B: nobody looked at the page behind the lock")
@Outcome(expect = FORBIDDEN, desc = "should not happen at all")
@Required(id = "pinned, busy", because = "if no pin ever succeeds, finding none proves nothing")
public class LockedEntryVsLayoutBreak {
  static final Tree K = Tree.underTest();

  final FsdaxFile file = new FsdaxFile(K);
  final String pin = K.getUserPagesFast(file.user, 0, 1, 0, file.pinned) == 1 ? "pinned" : "refused";

  private void lockAndUnlockEntry() {
    DaxEntry entry = K.grabMappingEntry(file.inode.mapping, 0);
    K.daxUnlockEntry(file.inode.mapping, 0, entry);
  }

  @Actor
  public void grab_mapping_entry() {
    lockAndUnlockEntry();
  }

  @Actor
  public void dax_layout_busy_page(LL_Result r) {
    r.r1 = pin;
    r.r2 = K.daxLayoutBusyPage(file.inode.mapping) == null ? "idle" : "busy";
  }
}
