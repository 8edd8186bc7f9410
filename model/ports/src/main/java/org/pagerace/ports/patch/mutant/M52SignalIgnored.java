// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** A wait that a signal has ended is taken for one that has come to its end. */
@Source(value = "M52", title = "-ERESTARTSYS of the wait for a pin is ignored")
@Breaks("D24")
public interface M52SignalIgnored {
  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M52SignalIgnored {
    @Override
    public int ext4BreakLayouts(TaskStruct current, Inode inode) {
      int error = super.ext4BreakLayouts(current, inode);
      return error == -ERESTARTSYS ? 0 : error;
    }
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M52SignalIgnored {
    @Override
    public int ext4BreakLayouts(TaskStruct current, Inode inode) {
      int error = super.ext4BreakLayouts(current, inode);
      return error == -ERESTARTSYS ? 0 : error;
    }
  }
}
