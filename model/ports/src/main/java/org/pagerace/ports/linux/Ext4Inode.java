// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;

/** Truncating and evicting ext4 files. */
@KernelFile("fs/ext4/inode.c")
public interface Ext4Inode extends DaxH, WaitBitH, SchedH, Rwsem, Mm {
  /**
   * Waits until nobody pins a page of the file, scanning again after every wait. The caller holds i_mmap_sem
   * exclusive, and holds it again on return unless the task is left asleep.
   *
   * @return 0, {@link #ASLEEP}, or an error where a signal ended the wait
   */
  default int ext4BreakLayouts(TaskStruct current, Inode inode) {
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
              () -> pageRefCount(page) == 1,
              TaskStruct.TASK_INTERRUPTIBLE,
              () -> ext4WaitDaxPage(current, inode));
    } while (error == 0);
    return error;
  }

  /** Sleeps without i_mmap_sem; false where the task is still asleep. */
  default boolean ext4WaitDaxPage(TaskStruct current, Inode inode) {
    upWrite(inode.iMmapSem);
    if (!schedule(current)) {
      return false;
    }
    downWrite(inode.iMmapSem);
    return true;
  }

  /**
   * Truncates the file to nothing: breaks its layout, gives up its pages, frees its blocks.
   *
   * @return 0, {@link #ASLEEP} with i_mmap_sem dropped, or an error where a signal came first
   */
  default int ext4Setattr(TaskStruct current, Inode inode) {
    downWrite(inode.iMmapSem);
    int error = ext4BreakLayouts(current, inode);
    if (error == ASLEEP) {
      return error;
    }
    if (error != 0) {
      upWrite(inode.iMmapSem);
      return error;
    }
    truncatePagecache(inode.mapping);
    for (int block = 0; block < inode.blocks.length; block++) {
      inode.blocks[block] = null;
    }
    upWrite(inode.iMmapSem);
    return 0;
  }

  /**
   * The last name and the last user of a file are gone: its blocks are freed, and nobody asks who pins them.
   *
   * @return 0; a later form can be {@link #ASLEEP}
   */
  default int ext4EvictInode(TaskStruct current, Inode inode) {
    truncateInodePagesFinal(inode.mapping);
    return 0;
  }
}
