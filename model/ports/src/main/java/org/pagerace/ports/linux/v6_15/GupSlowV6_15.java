// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.GupSlow;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;

/** The half of mm/gup.c that holds the page-table locks. Its grab is still check-then-inc: the PTE keeps the count up. */
@Source(value = "f442fa614137", title = "mm: gup: stop abusing try_grab_folio")
@KernelFile("mm/gup.c")
public interface GupSlowV6_15 extends GupSlow, MmV6_15 {
  /** 0, or -ENOMEM where nobody references the folio. */
  default int tryGrabFolio(Page folio, int refs, int flags) {
    if (WARN_ON_ONCE(pageRefCount(folio) <= 0, folio)) {
      return -ENOMEM;
    }
    pageRefAdd(folio, (flags & FOLL_PIN) != 0 ? refs * GUP_PIN_COUNTING_BIAS : refs);
    return 0;
  }

  @Override
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
    int ret = tryGrabFolio(compoundHead(page), 1, flags);
    if (ret == 0) {
      pages.add(page);
    }
    spinUnlock(table.ptl);
    putDevPagemap(pgmap);
    return ret;
  }

  @Override
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
    int ret = tryGrabFolio(compoundHead(page), 1, flags);
    if (ret == 0) {
      pages.add(page);
    }
    spinUnlock(mm.pmdLock);
    putDevPagemap(pgmap);
    return ret;
  }
}
