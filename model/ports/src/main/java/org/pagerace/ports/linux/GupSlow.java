// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.TaskStruct;

/** The half of mm/gup.c that holds the page-table locks. */
@KernelFile("mm/gup.c")
public interface GupSlow extends Mm, MemremapH, Asm, SpinlockH, Rwsem {
  @Override
  default int __getUserPages(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    MmStruct mm = current.mm;
    int error = 0;
    downRead(mm.mmapLock);
    int had = pages.nr;
    for (int address = start; address < start + nr; ) {
      int ret = followPageMask(mm, address, flags, pages);
      if (ret == 0) {
        address++;
        continue;
      }
      error = ret == -EFAULT ? faultinPage(mm, address) : ret;
      if (error != 0) {
        break;
      }
    }
    upRead(mm.mmapLock);
    int got = pages.nr - had;
    return got > 0 ? got : error;
  }

  /** 0 once the page stands in {@code pages}; -EFAULT where no page is present; -ENOMEM where it refuses. */
  default int followPageMask(MmStruct mm, int address, int flags, PageVec pages) {
    Pmdval pmd = pmdpGet(mm);
    if (pmd instanceof PageTable table) {
      return followPagePte(table, address, flags, pages);
    }
    return followDevmapPmd(mm, address, flags, pages);
  }

  default int followPagePte(PageTable table, int address, int flags, PageVec pages) {
    spinLock(table.ptl);
    if (!(ptepGet(table.ptes[address]) instanceof Page page)) {
      spinUnlock(table.ptl);
      return -EFAULT;
    }
    DevPagemap pgmap = null;
    if (pteDevmap(page)) {
      pgmap = getDevPagemap(page, null);
      if (pgmap == null) {
        spinUnlock(table.ptl);
        return -EFAULT;
      }
    }
    boolean isGrabbed = tryGrabPage(page, flags);
    if (isGrabbed) {
      pages.add(page);
    }
    spinUnlock(table.ptl);
    putDevPagemap(pgmap);
    return isGrabbed ? 0 : -ENOMEM;
  }

  default int followDevmapPmd(MmStruct mm, int address, int flags, PageVec pages) {
    spinLock(mm.pmdLock);
    if (!(pmdpGet(mm) instanceof DevmapRange range)) {
      spinUnlock(mm.pmdLock);
      return -EFAULT;
    }
    Page page = range.pages[address];
    DevPagemap pgmap = getDevPagemap(page, null);
    if (pgmap == null) {
      spinUnlock(mm.pmdLock);
      return -EFAULT;
    }
    boolean isGrabbed = tryGrabPage(page, flags);
    if (isGrabbed) {
      pages.add(page);
    }
    spinUnlock(mm.pmdLock);
    putDevPagemap(pgmap);
    return isGrabbed ? 0 : -ENOMEM;
  }

  default int faultinPage(MmStruct mm, int address) {
    return mm.vma == null ? -EFAULT : handleMmFault(mm.vma, address);
  }
}
