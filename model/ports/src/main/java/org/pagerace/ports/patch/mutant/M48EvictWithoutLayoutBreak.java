// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.Ext4InodeV6_15;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.V6_15;

/** Nobody can find the file any more, and so nobody is thought to use its pages. */
@Source(value = "M48", title = "eviction frees blocks without breaking the layout")
@Breaks("D20")
public interface M48EvictWithoutLayoutBreak extends Ext4InodeV6_15 {
  @Override
  default int ext4EvictInode(TaskStruct current, Inode inode) {
    truncateInodePagesFinal(inode.mapping);
    return 0;
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M48EvictWithoutLayoutBreak {}
}
