// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_17;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.GupSlowV6_15;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;

/** The half of mm/gup.c that holds the page-table locks. */
@Source(value = "d438d2734170", title = "mm: remove devmap related functions and page table bits")
@KernelFile("mm/gup.c")
public interface GupSlowV6_17 extends GupSlowV6_15 {
  @Override
  default int followPageMask(MmStruct mm, int address, int flags, PageVec pages) {
    return pmdpGet(mm) instanceof PageTable table ? followPagePte(table, address, flags, pages) : -EFAULT;
  }

  @Override
  default int followPagePte(PageTable table, int address, int flags, PageVec pages) {
    spinLock(table.ptl);
    int ret = -EFAULT;
    if (ptepGet(table.ptes[address]) instanceof Page page) {
      ret = tryGrabFolio(compoundHead(page), 1, flags);
      if (ret == 0) {
        pages.add(page);
      }
    }
    spinUnlock(table.ptl);
    return ret;
  }

  @Override
  @Removed
  default int followDevmapPmd(MmStruct mm, int address, int flags, PageVec pages) {
    throw new RemovedFunction("follow_devmap_pmd");
  }
}
