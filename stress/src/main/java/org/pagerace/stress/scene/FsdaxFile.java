// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.scene;

import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.Tree;

/**
 * A file on persistent memory, of one page where nothing else is said, mapped by one process, which has
 * touched it all.
 */
public final class FsdaxFile {
  public final DevPagemap pgmap;
  public final Inode inode;
  /** The page behind the start of the file. */
  public final Page page;
  public final VmArea vma;
  /** The process that maps the file. */
  public final TaskStruct user;
  /** What the user has pinned. */
  public final PageVec pinned = new PageVec(1);
  /** Who truncates the file. */
  public final TaskStruct truncator;
  private final Tree k;

  public FsdaxFile(Tree k) {
    this(k, 1);
  }

  /** @param pages how long the file is */
  public FsdaxFile(Tree k, int pages) {
    this.k = k;
    pgmap = k.memremapPages(MemoryType.MEMORY_DEVICE_FS_DAX, null, pages);
    page = pgmap.pages[0];
    inode = k.inode(pages);
    MmStruct mm = k.mmStruct(1);
    user = mm.cpumask[0];
    truncator = k.taskStruct();
    vma = k.mmapRegion(mm, inode.mapping, pages);
    for (int address = 0; address < pages; address++) {
      inode.blocks[address] = pgmap.pages[address];
      k.handleMmFault(vma, address);
    }
  }

  /** Another file, of one page, mapped by another process, and without storage so far. */
  public static VmArea mappedHole(Tree k) {
    return k.mmapRegion(k.mmStruct(1), k.inode(1).mapping, 1);
  }

  /** The entry that maps the page. */
  public Pte pte() {
    return ((PageTable) k.pmdpGet(vma.mm)).ptes[0];
  }

  /** Whether the kernel has warned about the page. */
  public boolean hasWarned() {
    return (int) Page.WARNED.getOpaque(page) != 0;
  }

  /** Whether the count of a file's page that nobody maps or pins is 0, which a speculative get refuses. */
  public static boolean isIdleZero(Tree k) {
    FsdaxFile file = new FsdaxFile(k);
    k.zapPageRange(file.vma);
    return k.pageRefCount(file.page) == 0;
  }

  /**
   * Somebody else pins the page, by the way that the tree has for it, and puts it later.
   *
   * @return the putting: it does nothing where the tree refused the pin
   */
  public Runnable pinnedByAnother(Tree k) {
    PageVec pages = new PageVec(1);
    boolean isPinned = k.getUserPagesFast(user, 0, 1, 0, pages) == 1;
    return () -> {
      if (isPinned) {
        k.putPage(page);
      }
    };
  }
}
