// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_17;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.GupV6_15;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.TransHugePmd;

/** No reference on the range is taken: the one on the page is enough. */
@Source(value = "d438d2734170", title = "mm: remove devmap related functions and page table bits")
@KernelFile("mm/gup.c")
public interface GupV6_17 extends GupV6_15 {
  @Override
  default void gupFastPteRange(
      MmStruct mm, PageTable table, int addr, int end, int flags, PageVec pages) {
    for (int a = addr; a < end; a++) {
      Pte ptep = table.ptes[a];
      if (!(ptepGetLockless(ptep) instanceof Page page)) {
        break;
      }
      Page folio = tryGrabFolioFast(page, 1, flags);
      if (folio == null) {
        break;
      }
      if (pmdpGet(mm) != table || ptepGet(ptep) != page || gupMustUnshare(flags, page)) {
        gupPutFolio(folio, 1, flags);
        break;
      }
      SetPageReferenced(folio);
      pages.add(page);
    }
  }

  @Override
  default void gupFastPgdRange(MmStruct mm, int addr, int end, int flags, PageVec pages) {
    Pmdval pmd = pmdpGet(mm);
    if (pmd instanceof PageTable table) {
      gupFastPteRange(mm, table, addr, end, flags, pages);
    } else if (pmd instanceof TransHugePmd huge && !huge.isProtnone()) {
      gupFastPmdLeaf(mm, huge, flags, pages);
    }
  }

  @Override
  @Removed
  default void gupFastDevmapLeaf(
      MmStruct mm, DevmapRange orig, int addr, int end, int flags, PageVec pages) {
    throw new RemovedFunction("gup_fast_devmap_leaf");
  }

  @Override
  @Removed
  default void gupFastUndoDevPagemap(PageVec pages, int nrStart, int flags) {
    throw new RemovedFunction("gup_fast_undo_dev_pagemap");
  }
}
