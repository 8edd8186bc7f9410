// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.scene;

import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.state.Zone;
import org.pagerace.ports.tree.Tree;

/** A process maps a file, with nothing present yet, and a stranger waits for the page of the page table. */
public final class ReusedTable {
  public final Inode inode;
  public final MmStruct mm;
  public final PageTable table;
  /** The process that maps the file. */
  public final TaskStruct user;
  /** What the user has pinned. */
  public final PageVec pinned = new PageVec(1);
  private final Tree k;
  private final Page strangers;
  private final VmArea stranger;

  public ReusedTable(Tree k) {
    this.k = k;
    inode = k.inode(1);
    mm = k.mmStruct(1);
    mm.areTablesFreed = true;
    user = mm.cpumask[0];
    table = (PageTable) k.pmdpGet(k.mmapRegion(mm, inode.mapping, 1).mm);
    Zone zone = k.freeAreaInit(1);
    strangers = k.allocPage(zone);
    stranger = k.mmapRegion(k.mmStruct(0), null, 1);
  }

  /**
   * The stranger maps a page of his own through the table that is his now; whether he is the only one to hold
   * it.
   */
  public boolean isStrangerAlone() {
    k.setPmdAt(stranger.mm, table);
    k.doAnonymousPage(stranger, 0, strangers);
    return k.pageCount(strangers) == 1;
  }
}
