// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;

/** The conversion forgets one filesystem: it still waits for the count 1, which now means one pin. */
@Source(value = "M37", title = "xfs still waits for count 1 when idle means 0")
@Breaks("D8")
public interface M37WaitForOne {
  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M37WaitForOne {
    @Override
    public int xfsBreakDaxLayouts(TaskStruct current, Inode inode, boolean[] retry) {
      Page page = daxLayoutBusyPage(inode.mapping);
      if (page == null) {
        return 0;
      }
      retry[0] = true;
      return ___waitVarEvent(
          current,
          page,
          () -> pageRefCount(page) == 1,
          TaskStruct.TASK_INTERRUPTIBLE,
          () -> xfsWaitDaxPage(current, inode));
    }
  }
}
