// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.V5_9;

/**
 * One filesystem is converted before the rest, and waits for what never comes. The other way round, on RFC v2, it
 * does not sleep at all while one reference is left: it scans until that is gone.
 */
@Source(value = "M-50-ext4", title = "ext4 waits for count 0 when idle means 1")
@Breaks("ReleasePagesWakes")
public interface Mr50NewWaitOfExt4 {
  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements Mr50NewWaitOfExt4 {
    @Override
    public int ext4BreakLayouts(TaskStruct current, Inode inode) {
      int error;
      do {
        Page page = daxLayoutBusyPage(inode.mapping);
        if (page == null) {
          return 0;
        }
        error =
            ___waitVarEvent(
                current,
                page,
                () -> pageRefCount(page) == 0,
                TaskStruct.TASK_INTERRUPTIBLE,
                () -> ext4WaitDaxPage(current, inode));
      } while (error == 0);
      return error;
    }
  }
}
