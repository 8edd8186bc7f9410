// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.scene;

import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.Tree;

/** A file of one page on persistent memory, mapped by one process, which has touched the page. */
public final class FsdaxFile {
  public final DevPagemap pgmap;
  public final Inode inode;
  /** The page behind the file. */
  public final Page page;
  public final VmArea vma;
  /** The process that maps the file. */
  public final TaskStruct user;
  /** What the user has pinned. */
  public final PageVec pinned = new PageVec(1);
  /** Who truncates the file. */
  public final TaskStruct truncator;

  public FsdaxFile(Tree k) {
    pgmap = k.memremapPages(MemoryType.MEMORY_DEVICE_FS_DAX, null, 1);
    page = pgmap.pages[0];
    inode = k.inode(1);
    inode.blocks[0] = page;
    MmStruct mm = k.mmStruct(1);
    user = mm.cpumask[0];
    truncator = k.taskStruct();
    vma = k.mmapRegion(mm, inode.mapping, 1);
    k.handleMmFault(vma, 0);
  }

  /** Whether a speculative get refuses a page of a file that nobody maps or pins: so it is where idle means 0. */
  public static boolean idlePageRefuses(Tree k) {
    DevPagemap unused = k.memremapPages(MemoryType.MEMORY_DEVICE_FS_DAX, null, 1);
    return !k.getPageUnlessZero(unused.pages[0]);
  }
}
