// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;

/** Breaking layouts of xfs files. */
@KernelFile("fs/xfs/xfs_file.c")
public interface XfsFile extends DaxH, WaitBitH, SchedH, Rwsem, PageRef {
  /** Sleeps without MMAPLOCK; false where the task is still asleep. */
  default boolean xfsWaitDaxPage(TaskStruct current, Inode inode) {
    upWrite(inode.iMmapSem);
    if (!schedule(current)) {
      return false;
    }
    downWrite(inode.iMmapSem);
    return true;
  }

  /**
   * One scan and at most one wait. The caller holds MMAPLOCK exclusive.
   *
   * @param retry its one element is set where the caller must scan again
   * @return 0, or {@link #ASLEEP}
   */
  default int xfsBreakDaxLayouts(TaskStruct current, Inode inode, boolean[] retry) {
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

  /** Scans and waits until a scan finds nothing. */
  default int xfsBreakLayouts(TaskStruct current, Inode inode) {
    boolean[] retry = new boolean[1];
    int error;
    do {
      retry[0] = false;
      error = xfsBreakDaxLayouts(current, inode, retry);
    } while (error == 0 && retry[0]);
    return error;
  }
}
