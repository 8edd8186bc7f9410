// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.TransHugePmd;
import org.pagerace.ports.state.VmArea;

/**
 * Turning a table of small pages into a huge page. One PTE or two stand for all 512; the LRU is not modelled.
 */
@KernelFile("mm/khugepaged.c")
public interface Khugepaged extends Mm, RmapH, SpinlockH, Rwsem, Pagemap, Fs, Pgalloc {
  /**
   * Collapses the anonymous memory of an address space into a huge page that nobody else knows yet.
   *
   * @return whether it did; else everything is as before
   */
  default boolean collapseHugePage(VmArea vma, Page hpage) {
    MmStruct mm = vma.mm;
    downWrite(mm.mmapLock);
    PageTable table = (PageTable) pmdpGet(mm);
    spinLock(mm.pmdLock);
    pmdpCollapseFlush(mm);
    spinUnlock(mm.pmdLock);
    spinLock(table.ptl);
    boolean isIsolated = __collapseHugePageIsolate(table);
    spinUnlock(table.ptl);
    if (isIsolated) {
      __collapseHugePageCopy(table, hpage);
      smpWmb();
    }
    spinLock(mm.pmdLock);
    setPmdAt(mm, isIsolated ? new TransHugePmd(hpage, false) : table);
    spinUnlock(mm.pmdLock);
    upWrite(mm.mmapLock);
    return isIsolated;
  }

  /**
   * Locks every page that nobody but its mapping references; false, with none locked, where somebody else
   * does.
   */
  default boolean __collapseHugePageIsolate(PageTable table) {
    for (int a = 0; a < table.ptes.length; a++) {
      if (!(ptepGet(table.ptes[a]) instanceof Page page) || !trylockPage(page)) {
        releasePtePages(table, a);
        return false;
      }
      if (pageCount(page) != 1) {
        releasePtePages(table, a + 1);
        return false;
      }
    }
    return true;
  }

  /** Unlocks the pages before an address. */
  default void releasePtePages(PageTable table, int end) {
    for (int a = 0; a < end; a++) {
      if (ptepGet(table.ptes[a]) instanceof Page page) {
        unlockPage(page);
      }
    }
  }

  /** What was read here is what the process goes on with: nobody may write to the small pages any more. */
  default void __collapseHugePageCopy(PageTable table, Page hpage) {
    for (Pte pte : table.ptes) {
      Page page = (Page) ptepGet(pte);
      hpage.data = page.data;
      unlockPage(page);
      spinLock(table.ptl);
      setPteAt(pte, null);
      pageRemoveRmap(page);
      spinUnlock(table.ptl);
      putPage(page);
    }
  }

  /**
   * Takes a table away whose PTEs are empty, since the file has a huge page there now, and frees it at once.
   */
  default void retractPageTables(AddressSpace mapping) {
    downWrite(mapping.iMmapRwsem);
    VmArea vma = iMmap(mapping);
    if (vma != null && pmdpGet(vma.mm) instanceof PageTable table) {
      spinLock(vma.mm.pmdLock);
      pmdpCollapseFlush(vma.mm);
      spinUnlock(vma.mm.pmdLock);
      pteFree(table);
    }
    upWrite(mapping.iMmapRwsem);
  }
}
