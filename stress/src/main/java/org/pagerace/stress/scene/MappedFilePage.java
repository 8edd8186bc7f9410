// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.stress.scene;

import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.Tree;

/** A page in the page cache that one process maps as well, isolated by somebody who wants to move it. */
public final class MappedFilePage {
  public final CachedPage cached;
  public final Page page;
  public final Page newpage;
  public final PageTable table;
  /** The one that maps the page. */
  public final Pte pte;
  /** The process that maps the page. */
  public final TaskStruct user;
  /** What the user has pinned. */
  public final PageVec pinned = new PageVec(1);
  private final Tree k;

  public MappedFilePage(Tree k) {
    this.k = k;
    cached = new CachedPage(k);
    page = cached.page;
    newpage = cached.newpage;
    MmStruct mm = k.mmStruct(1);
    user = mm.cpumask[0];
    VmArea vma = k.mmapRegion(mm, null, CachedPage.OFFSET + 1);
    k.getPage(page);
    k.doAnonymousPage(vma, CachedPage.OFFSET, page);
    table = (PageTable) k.pmdpGet(mm);
    pte = table.ptes[CachedPage.OFFSET];
  }

  /** What the mover does last, when nobody races any more: he maps the page again, and puts what he moved. */
  public void finish(boolean isMoved) {
    k.removeMigrationPtes(page, isMoved ? newpage : page);
    if (isMoved) {
      k.putPage(newpage);
      k.putPage(page);
    }
  }

  /** Which page the user has pinned, in words. */
  public String nameOfPinned() {
    return pinned.nr == 0 ? "none" : pinned.pages[0] == page ? "old" : "new";
  }

  /**
   * Whether every reference is accounted for once all is quiet: the mover's, the cache's, the PTE's and the
   * users'.
   *
   * @param oldUsers references that users took on the old page
   * @param newUsers references that users took on the new page
   */
  public boolean isBalanced(int oldUsers, int newUsers) {
    Page now = k.xasLoad(cached.mapping, CachedPage.OFFSET) == newpage ? newpage : page;
    int old = oldUsers + (now == page ? 3 : 0);
    int moved = newUsers + (now == newpage ? 2 : 1);
    return k.ptepGet(pte) == now
        && k.pageRefCount(page) == old
        && k.pageRefCount(newpage) == moved
        && cached.zone.nrFree == (old == 0 ? 1 : 0);
  }
}
