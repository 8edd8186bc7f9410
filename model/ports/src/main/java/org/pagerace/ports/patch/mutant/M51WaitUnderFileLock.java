// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Ext4Inode;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** Truncation keeps everybody out of the file while it waits, also the one whom it waits for. */
@Source(value = "M51", title = "layout breaking sleeps with i_mmap_sem held")
@Breaks("D23")
public interface M51WaitUnderFileLock extends Ext4Inode {
  @Override
  default boolean ext4WaitDaxPage(TaskStruct current, Inode inode) {
    return schedule(current);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M51WaitUnderFileLock {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M51WaitUnderFileLock {}
}
