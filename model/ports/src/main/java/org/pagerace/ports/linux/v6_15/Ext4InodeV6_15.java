// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Ext4Inode;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.TaskStruct;

/** Eviction breaks layouts as well. */
@Source(value = "0e2f80afcfa6", title = "fs/dax: ensure all pages are idle prior to filesystem unmount")
@KernelFile("fs/ext4/inode.c")
public interface Ext4InodeV6_15 extends Ext4Inode, DaxHV6_15 {
  @Override
  default int ext4BreakLayouts(TaskStruct current, Inode inode) {
    return daxBreakLayoutInode(current, inode, () -> ext4WaitDaxPage(current, inode));
  }

  @Override
  default int ext4EvictInode(TaskStruct current, Inode inode) {
    int error = daxBreakLayoutFinal(current, inode);
    if (error != 0) {
      return error;
    }
    truncateInodePagesFinal(inode.mapping);
    return 0;
  }
}
