// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.GupV6_1;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.TransHugePmd;

/**
 * No kind of page is special to give back. CONFIG_SECRETMEM is off.
 */
@Source(value = "v6.2", title = "mm: GUP refuses memory of PCI devices unless FOLL_PCI_P2PDMA asks for it")
@Source(value = "38607c62b34b", title = "fs/dax: properly refcount fs dax pages")
@Source(value = "v6.10", title = "gup_fast: the functions of the lockless walk have one prefix")
@KernelFile("mm/gup.c")
public interface GupV6_15 extends GupV6_1, MemremapHV6_15 {
  @Override
  default Page tryGetFolio(Page page, int refs) {
    for (;;) {
      Page folio = compoundHead(page);
      if (WARN_ON_ONCE(pageRefCount(folio) < 0, folio)) {
        return null;
      }
      if (!folioRefTryAdd(folio, refs)) {
        return null;
      }
      if (compoundHead(page) == folio) {
        return folio;
      }
      folioPutRefs(folio, refs);
      cpuRelax();
    }
  }

  /** Memory of PCI devices is refused before anything is held. */
  @Override
  default Page tryGrabFolioFast(Page page, int refs, int flags) {
    return isPciP2pdmaPage(page) ? null : GupV6_1.super.tryGrabFolioFast(page, refs, flags);
  }

  @Override
  default void gupPutFolio(Page folio, int refs, int flags) {
    folioPutRefs(folio, (flags & FOLL_PIN) != 0 ? refs * GUP_PIN_COUNTING_BIAS : refs);
  }

  default void gupFastUndoDevPagemap(PageVec pages, int nrStart, int flags) {
    while (pages.nr > nrStart) {
      Page folio = compoundHead(pages.pop());
      ClearPageReferenced(folio);
      gupPutFolio(folio, 1, flags);
    }
  }

  default void gupFastPteRange(
      MmStruct mm, PageTable table, int addr, int end, int flags, PageVec pages) {
    DevPagemap pgmap = null;
    int nrStart = pages.nr;
    for (int a = addr; a < end; a++) {
      Pte ptep = table.ptes[a];
      if (!(ptepGetLockless(ptep) instanceof Page page)) {
        break;
      }
      if (pteDevmap(page)) {
        pgmap = getDevPagemap(page, pgmap);
        if (pgmap == null) {
          gupFastUndoDevPagemap(pages, nrStart, flags);
          break;
        }
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
    putDevPagemap(pgmap);
  }

  /** A huge devmap PMD; no fsdax file has one any more. Every page is grabbed by a conditional RMW. */
  default void gupFastDevmapLeaf(
      MmStruct mm, DevmapRange orig, int addr, int end, int flags, PageVec pages) {
    int nrStart = pages.nr;
    DevPagemap pgmap = null;
    for (int a = addr; a < end; a++) {
      Page page = orig.pages[a];
      pgmap = getDevPagemap(page, pgmap);
      Page folio = pgmap == null ? null : tryGrabFolioFast(page, 1, flags);
      if (folio == null) {
        gupFastUndoDevPagemap(pages, nrStart, flags);
        break;
      }
      SetPageReferenced(folio);
      pages.add(page);
    }
    putDevPagemap(pgmap);
    if (pmdpGet(mm) != orig) {
      gupFastUndoDevPagemap(pages, nrStart, flags);
    }
  }

  /** A huge page of normal memory. */
  default void gupFastPmdLeaf(MmStruct mm, TransHugePmd orig, int flags, PageVec pages) {
    GupV6_1.super.gupHugePmd(mm, orig, flags, pages);
  }

  default void gupFastPgdRange(MmStruct mm, int addr, int end, int flags, PageVec pages) {
    Pmdval pmd = pmdpGet(mm);
    if (pmd instanceof PageTable table) {
      gupFastPteRange(mm, table, addr, end, flags, pages);
    } else if (pmd instanceof DevmapRange range) {
      gupFastDevmapLeaf(mm, range, addr, end, flags, pages);
    } else if (pmd instanceof TransHugePmd huge && !huge.isProtnone()) {
      gupFastPmdLeaf(mm, huge, flags, pages);
    }
  }

  default void mmSetHasPinnedFlag(MmStruct mm) {
    if (!testBit(1, MmStruct.HAS_PINNED, mm)) {
      setBit(1, MmStruct.HAS_PINNED, mm);
    }
  }

  default int gupFast(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    MmStruct mm = current.mm;
    boolean isPin = (flags & FOLL_PIN) != 0;
    int had = pages.nr;
    int seq = isPin ? rawReadSeqcount(MmStruct.WRITE_PROTECT_SEQ, mm) : 0;
    if ((seq & 1) != 0) {
      return 0;
    }
    localIrqSave(current);
    gupFastPgdRange(mm, start, start + nr, flags, pages);
    localIrqRestore(current);
    if (isPin && readSeqcountRetry(MmStruct.WRITE_PROTECT_SEQ, mm, seq)) {
      unpinUserPagesLockless(pages, had);
    }
    return pages.nr - had;
  }

  /** The lockless walk with interrupts off, then the slow path for what it did not get. */
  default int gupFastFallback(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    if ((flags & FOLL_PIN) != 0) {
      mmSetHasPinnedFlag(current.mm);
    }
    int got = gupFast(current, start, nr, flags, pages);
    if (got == nr || (flags & FOLL_FAST_ONLY) != 0) {
      return got;
    }
    int ret = __getUserPages(current, start + got, nr - got, flags, pages);
    return ret >= 0 ? got + ret : got > 0 ? got : ret;
  }

  @Override
  default int getUserPagesFastOnly(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    return gupFastFallback(current, start, nr, flags | FOLL_GET | FOLL_FAST_ONLY, pages);
  }

  @Override
  default int getUserPagesFast(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    return gupFastFallback(current, start, nr, flags | FOLL_GET, pages);
  }

  @Override
  default int pinUserPagesFastOnly(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    return gupFastFallback(current, start, nr, flags | FOLL_PIN | FOLL_FAST_ONLY, pages);
  }

  @Override
  default int pinUserPagesFast(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    return gupFastFallback(current, start, nr, flags | FOLL_PIN, pages);
  }

  @Override
  @Removed
  default int locklessPagesFromMm(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    throw new RemovedFunction("lockless_pages_from_mm");
  }

  @Override
  @Removed
  default void gupPgdRange(MmStruct mm, int addr, int end, int flags, PageVec pages) {
    throw new RemovedFunction("gup_pgd_range");
  }

  @Override
  @Removed
  default int internalGetUserPagesFast(
      TaskStruct current, int start, int nr, int flags, PageVec pages) {
    throw new RemovedFunction("internal_get_user_pages_fast");
  }

  @Override
  @Removed
  default boolean tryGrabPage(Page page, int flags) {
    throw new RemovedFunction("try_grab_page");
  }

  @Override
  @Removed
  default void undoDevPagemap(PageVec pages, int nrStart, int flags) {
    throw new RemovedFunction("undo_dev_pagemap");
  }

  @Override
  @Removed
  default boolean __gupDeviceHuge(DevmapRange range, int addr, int end, int flags, PageVec pages) {
    throw new RemovedFunction("__gup_device_huge");
  }

  @Override
  @Removed
  default boolean __gupDeviceHugePmd(
      MmStruct mm, DevmapRange orig, int addr, int end, int flags, PageVec pages) {
    throw new RemovedFunction("__gup_device_huge_pmd");
  }

  @Override
  @Removed
  default boolean gupPteRange(
      MmStruct mm, PageTable table, int addr, int end, int flags, PageVec pages) {
    throw new RemovedFunction("gup_pte_range");
  }

  @Override
  @Removed
  default boolean gupHugePmd(MmStruct mm, TransHugePmd orig, int flags, PageVec pages) {
    throw new RemovedFunction("gup_huge_pmd");
  }
}
