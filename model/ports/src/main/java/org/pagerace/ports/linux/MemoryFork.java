// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.ReadOnlyPte;
import org.pagerace.ports.state.VmArea;

/** The half of mm/memory.c that fork runs: a child shares what its parent has, except what is pinned. */
@KernelFile("mm/memory.c")
public interface MemoryFork extends Mm, Asm, RmapH, SpinlockH, Rwsem {
  /**
   * Gives a child all that its parent has.
   *
   * @param prealloc the page that a pinned page is copied to: the child has one page at most
   */
  default void copyPageRange(VmArea dst, VmArea src, Page prealloc) {
    downWrite(src.mm.mmapLock);
    copyPteRange(dst, src, prealloc);
    upWrite(src.mm.mmapLock);
  }

  default void copyPteRange(VmArea dst, VmArea src, Page prealloc) {
    PageTable to = (PageTable) pmdpGet(dst.mm);
    PageTable from = (PageTable) pmdpGet(src.mm);
    spinLock(to.ptl);
    spinLock(from.ptl);
    for (int a = 0; a < from.ptes.length; a++) {
      if (ptepGet(from.ptes[a]) instanceof Page page) {
        copyPresentPte(to, from, src.mm, a, page, prealloc);
      }
    }
    spinUnlock(from.ptl);
    spinUnlock(to.ptl);
  }

  /** Both sides may only read from now on: who writes first gets a copy. */
  default void copyPresentPte(
      PageTable to, PageTable from, MmStruct src, int address, Page page, Page prealloc) {
    if (copyPresentPage(to, src, address, page, prealloc) == 0) {
      return;
    }
    getPage(page);
    pageAddAnonRmap(page);
    ptepSetWrprotect(from.ptes[address], new ReadOnlyPte(page));
    setPteAt(to.ptes[address], new ReadOnlyPte(page));
  }

  /** 0 where the child has a copy now, 1 where it may share the page. */
  default int copyPresentPage(PageTable to, MmStruct src, int address, Page page, Page prealloc) {
    if (atomicRead(MmStruct.HAS_PINNED, src) == 0 || !pageMaybeDmaPinned(page)) {
      return 1;
    }
    prealloc.data = page.data;
    pageAddNewAnonRmap(prealloc);
    setPteAt(to.ptes[address], prealloc);
    return 0;
  }
}
