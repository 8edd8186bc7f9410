// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;

/**
 * Commit 0e2f80afcfa6 on v6.1: eviction waits until nobody pins a page of the file. It stands on
 * cee91fa13a8e, as in its series: without that the scan passes over a file that nobody maps, and so over
 * every file that is evicted.
 */
@Source(value = "0e2f80afcfa6", title = "fs/dax: ensure all pages are idle prior to filesystem unmount")
@Mends("EvictionVsPin")
public class Fix0e2f80afcfa6 extends FixCee91fa13a8e {
  @Override
  public int ext4EvictInode(TaskStruct current, Inode inode) {
    int error;
    do {
      Page page = daxLayoutBusyPage(inode.mapping);
      if (page == null) {
        return super.ext4EvictInode(current, inode);
      }
      error =
          ___waitVarEvent(
              current,
              page,
              () -> pageRefCount(page) == 1,
              TaskStruct.TASK_UNINTERRUPTIBLE,
              () -> schedule(current));
    } while (error == 0);
    return error;
  }
}
