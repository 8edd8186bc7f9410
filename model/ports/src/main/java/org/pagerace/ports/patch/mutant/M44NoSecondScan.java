// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import java.util.function.BooleanSupplier;
import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** Layout breaking takes the end of one wait for the end of all pins. */
@Source(value = "M44", title = "layout breaking does not scan again after it was woken")
@Breaks({"D15", "D19", "R-17"})
public interface M44NoSecondScan {
  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M44NoSecondScan {
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

  /** On v6.15, where a new mapping keeps the count of its own page above 0: pins on other pages are missed. */
  @Breaks({"D19", "R-17"})
  final class OnV6_15 extends V6_15 implements M44NoSecondScan {
    @Override
    public int daxBreakLayout(TaskStruct current, Inode inode, BooleanSupplier cb) {
      Page page = daxLayoutBusyPage(inode.mapping);
      int error = page == null ? 0 : waitPageIdle(current, page, cb);
      if (error == 0) {
        daxDeleteMappingRange(inode.mapping);
      }
      return error;
    }
  }
}
