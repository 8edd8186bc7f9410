// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.KhugepagedV6_1;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.VmArea;

/** A table that is taken away from a file is freed by RCU. */
@Source(value = "v6.6", title = "mm/khugepaged: retract_page_tables() without mmap or vma lock")
@KernelFile("mm/khugepaged.c")
public interface KhugepagedV6_15 extends KhugepagedV6_1 {
  @Override
  default void retractPageTables(AddressSpace mapping) {
    downRead(mapping.iMmapRwsem);
    VmArea vma = iMmap(mapping);
    if (vma != null && pmdpGet(vma.mm) instanceof PageTable table) {
      spinLock(vma.mm.pmdLock);
      pmdpCollapseFlush(vma.mm);
      spinUnlock(vma.mm.pmdLock);
      pteFreeDefer(vma.mm, table);
    }
    upRead(mapping.iMmapRwsem);
  }

  @Override
  @Removed
  default void collapseAndFreePmd(MmStruct mm, PageTable table) {
    throw new RemovedFunction("collapse_and_free_pmd");
  }
}
