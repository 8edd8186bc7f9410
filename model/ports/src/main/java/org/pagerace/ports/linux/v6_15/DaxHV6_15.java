// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import java.util.function.BooleanSupplier;
import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.DaxH;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;

/** One place that says what idle means, and one that breaks layouts for every filesystem. */
@Source(value = "38607c62b34b", title = "fs/dax: properly refcount fs dax pages")
@KernelFile("include/linux/dax.h")
public interface DaxHV6_15 extends DaxH, PageRef {
  /** In fs/dax.c: see {@link DaxV6_15#daxBreakLayout}. */
  int daxBreakLayout(TaskStruct current, Inode inode, BooleanSupplier cb);

  /** In fs/dax.c: see {@link DaxV6_15#daxBreakLayoutFinal}. */
  int daxBreakLayoutFinal(TaskStruct current, Inode inode);

  default boolean daxPageIsIdle(Page page) {
    return page != null && pageRefCount(page) == 0;
  }

  default int daxBreakLayoutInode(TaskStruct current, Inode inode, BooleanSupplier cb) {
    return daxBreakLayout(current, inode, cb);
  }
}
