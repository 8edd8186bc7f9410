// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.V5_9;

/** What commit b1f382178d15 mended, on v5.9: one wait, and no second scan after the locks were dropped. */
@Source(value = "b1f382178d15", title = "before ext4: close race between direct IO and ext4_break_layouts()")
@Breaks({"D15", "D19", "R-17"})
public class BugB1f382178d15 extends V5_9 {
  @Override
  public int ext4BreakLayouts(TaskStruct current, Inode inode) {
    Page page = daxLayoutBusyPage(inode.mapping);
    if (page == null) {
      return 0;
    }
    return ___waitVarEvent(
        current,
        page,
        () -> pageRefCount(page) == 1,
        TaskStruct.TASK_INTERRUPTIBLE,
        () -> ext4WaitDaxPage(current, inode));
  }
}
