// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.XfsFile;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.TaskStruct;

/** Breaking layouts, which v5.9 has in fs/xfs/xfs_file.c. One call scans and waits until nothing is found. */
@Source(value = "0e2f80afcfa6", title = "fs/dax: ensure all pages are idle prior to filesystem unmount")
@KernelFile("fs/xfs/xfs_inode.c")
public interface XfsInodeV6_15 extends XfsFile, DaxHV6_15 {
  @Override
  default int xfsBreakDaxLayouts(TaskStruct current, Inode inode, boolean[] retry) {
    return daxBreakLayoutInode(current, inode, () -> xfsWaitDaxPage(current, inode));
  }
}
