// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Khugepaged;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.TransHugePmd;
import org.pagerace.ports.state.VmArea;

/**
 * Once the PMD is empty and flushed, an interrupt on every CPU makes sure that no lockless walker is below
 * it.
 */
@Source(value = "2ba99c5e0881", title = "mm/khugepaged: fix GUP-fast interaction by sending IPI")
@KernelFile("mm/khugepaged.c")
public interface KhugepagedV6_1 extends Khugepaged {
  @Override
  default boolean collapseHugePage(VmArea vma, Page hpage) {
    MmStruct mm = vma.mm;
    downWrite(mm.mmapLock);
    PageTable table = (PageTable) pmdpGet(mm);
    spinLock(mm.pmdLock);
    pmdpCollapseFlush(mm);
    spinUnlock(mm.pmdLock);
    tlbRemoveTableSyncOne(mm);
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

  @Override
  default void retractPageTables(AddressSpace mapping) {
    downWrite(mapping.iMmapRwsem);
    VmArea vma = iMmap(mapping);
    if (vma != null && pmdpGet(vma.mm) instanceof PageTable table) {
      collapseAndFreePmd(vma.mm, table);
    }
    upWrite(mapping.iMmapRwsem);
  }

  default void collapseAndFreePmd(MmStruct mm, PageTable table) {
    spinLock(mm.pmdLock);
    pmdpCollapseFlush(mm);
    spinUnlock(mm.pmdLock);
    tlbRemoveTableSyncOne(mm);
    pteFree(table);
  }
}
