// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Ext4Inode;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** A busy page is an error, and nobody waits for it to become idle. */
@Source(value = "M23", title = "a busy page is an error where it must be waited for")
@Breaks({"B9", "B9@x86-pv"})
public interface M23BusyIsFinal extends Ext4Inode {
  @Override
  default int ext4BreakLayouts(TaskStruct current, Inode inode) {
    return daxLayoutBusyPage(inode.mapping) == null ? 0 : -EFAULT;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M23BusyIsFinal {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M23BusyIsFinal {
    @Override
    public int ext4BreakLayouts(TaskStruct current, Inode inode) {
      return M23BusyIsFinal.super.ext4BreakLayouts(current, inode);
    }
  }
}
