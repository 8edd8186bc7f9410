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

/**
 * A file of one huge page on persistent memory; one process has touched its beginning. For trees with such
 * folios.
 */
public final class FsdaxFolio {
  public final Inode inode;
  /** The folio behind the file: its head. */
  public final Page folio;
  /** The process that maps the file. */
  public final TaskStruct user;
  /** What the user has pinned. */
  public final PageVec pinned = new PageVec(1);

  public FsdaxFolio(Tree k) {
    DevPagemap pgmap = k.memremapPages(MemoryType.MEMORY_DEVICE_FS_DAX, null, 2);
    folio = pgmap.pages[0];
    inode = k.inode(1);
    inode.blocks[0] = folio;
    MmStruct mm = k.mmStruct(1);
    user = mm.cpumask[0];
    VmArea vma = k.mmapRegion(mm, inode.mapping, 1);
    k.handleMmFault(vma, 0);
    k.prepCompoundPage(folio, pgmap.pages[1]);
  }
}
