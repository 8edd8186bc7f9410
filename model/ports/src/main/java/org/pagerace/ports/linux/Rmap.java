// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.VmArea;

/** Reverse mapping: from a page to the PTEs that map it. */
@KernelFile("mm/rmap.c")
public interface Rmap extends RmapH, Mm, Asm, SpinlockH {
  @Override
  default void pageAddNewAnonRmap(Page page) {
    atomicSet(Page.MAPCOUNT, page, 0);
  }

  /** {@code atomic_inc_and_test}: it returns a value, and so it is a full barrier. */
  @Override
  default void pageAddAnonRmap(Page page) {
    atomicAddReturn(1, Page.MAPCOUNT, page);
  }

  @Override
  default void pageRemoveRmap(Page page) {
    atomicAddReturn(-1, Page.MAPCOUNT, page);
  }

  @Override
  default boolean tryToUnmap(Page page) {
    VmArea vma = page.rmap;
    PageTable table = (PageTable) pmdpGet(vma.mm);
    Pte pte = table.ptes[page.index];
    spinLock(table.ptl);
    if (ptepGet(pte) == page) {
      ptepClearFlush(vma, pte);
      setPteAt(pte, new MigrationEntry(page));
      pageRemoveRmap(page);
      putPage(page);
    }
    spinUnlock(table.ptl);
    return !pageMapped(page);
  }

  /**
   * Reclaim unmaps a page that MADV_FREE gave up: nobody wants what it holds, unless it was written to since. How
   * many hold it is not asked (mended by 6c8e2a256915).
   *
   * @return whether the mapping is gone, and with it what the page held
   */
  default boolean tryToUnmapOne(Page page) {
    VmArea vma = page.rmap;
    PageTable table = (PageTable) pmdpGet(vma.mm);
    Pte pte = table.ptes[page.index];
    spinLock(table.ptl);
    ptepClearFlush(vma, pte);
    boolean isDiscarded = !PageDirty(page);
    if (isDiscarded) {
      pageRemoveRmap(page);
      putPage(page);
    } else {
      setPteAt(pte, page);
    }
    spinUnlock(table.ptl);
    return isDiscarded;
  }

  /** Empties a PTE, then flushes: two steps, and only the second may wait for a lockless walker. */
  default void ptepClearFlush(VmArea vma, Pte pte) {
    ptepGetAndClear(pte);
    flushTlbMm(vma.mm);
  }
}
