// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.linux.Seqlock;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.TransHugePmd;

/**
 * The lockless walk looks at the head again after it has a reference on it, and a pin becomes visible in two
 * steps. What it gives back, it gives back to folios, whose putting knows nothing of fsdax. A walk that pins
 * gives up where fork is or was at work.
 */
@Source(value = "d8ddc099c6b3", title = "mm/gup: Add gup_put_folio()")
@Source(value = "c24d37322548", title = "mm/gup: fix try_grab_compound_head() race with split_huge_page()")
@Source(value = "6401c4eb57f9", title = "mm: gup: fix potential pgmap refcnt leak in __gup_device_huge()")
@Source(value = "27674ef6c73f", title = "mm: remove the extra ZONE_DEVICE struct page refcount")
@Source(value = "57efa1fe5957", title = "mm/gup: prevent gup_fast from racing with COW during fork")
@KernelFile("mm/gup.c")
public interface GupV5_18 extends Gup, PgtableV5_18, MmV5_18, PageRefV5_18, Seqlock {
  /** A reference on the folio of a page; it starts again where the page moved to another folio meanwhile. */
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

  /**
   * One reference, then the rest of the bias, and no barrier. Called try_grab_folio until that became the
   * slow path's.
   */
  default Page tryGrabFolioFast(Page page, int refs, int flags) {
    Page folio = tryGetFolio(page, refs);
    if (folio != null && (flags & FOLL_PIN) != 0) {
      pageRefAdd(folio, refs * (GUP_PIN_COUNTING_BIAS - 1));
    }
    return folio;
  }

  default void gupPutFolio(Page folio, int refs, int flags) {
    folioPutRefs(folio, (flags & FOLL_PIN) != 0 ? refs * GUP_PIN_COUNTING_BIAS : refs);
  }

  @Override
  default void unpinUserPage(Page page) {
    gupPutFolio(compoundHead(page), 1, FOLL_PIN);
  }

  @Override
  default boolean gupPteRange(PageTable table, int addr, int end, int flags, PageVec pages) {
    DevPagemap pgmap = null;
    int nrStart = pages.nr;
    boolean isWhole = false;
    for (int a = addr; ; a++) {
      if (a == end) {
        isWhole = true;
        break;
      }
      Pte ptep = table.ptes[a];
      if (!(ptepGetLockless(ptep) instanceof Page page)) {
        break;
      }
      if (pteDevmap(page)) {
        pgmap = getDevPagemap(page, pgmap);
        if (pgmap == null) {
          undoDevPagemap(pages, nrStart, flags);
          break;
        }
      }
      Page folio = tryGrabFolioFast(page, 1, flags);
      if (folio == null) {
        break;
      }
      if (ptepGet(ptep) != page) {
        gupPutFolio(folio, 1, flags);
        break;
      }
      SetPageReferenced(folio);
      pages.add(page);
    }
    putDevPagemap(pgmap);
    return isWhole;
  }

  /** The reference on the range is put also where a page refuses. */
  @Override
  default boolean __gupDeviceHuge(DevmapRange range, int addr, int end, int flags, PageVec pages) {
    int nrStart = pages.nr;
    boolean isWhole = true;
    DevPagemap pgmap = null;
    for (int a = addr; a < end && isWhole; a++) {
      Page page = range.pages[a];
      pgmap = getDevPagemap(page, pgmap);
      if (pgmap != null) {
        SetPageReferenced(page);
      }
      isWhole = pgmap != null && tryGrabPage(page, flags);
      if (isWhole) {
        pages.add(page);
      } else {
        undoDevPagemap(pages, nrStart, flags);
      }
    }
    putDevPagemap(pgmap);
    return isWhole;
  }

  @Override
  default boolean gupHugePmd(MmStruct mm, TransHugePmd orig, int flags, PageVec pages) {
    Page folio = tryGrabFolioFast(orig.page(), 1, flags);
    if (folio == null) {
      return false;
    }
    if (pmdpGet(mm) != orig) {
      gupPutFolio(folio, 1, flags);
      return false;
    }
    SetPageReferenced(folio);
    pages.add(folio);
    return true;
  }

  default void unpinUserPagesLockless(PageVec pages, int nrStart) {
    while (pages.nr > nrStart) {
      unpinUserPage(pages.pop());
    }
  }

  /** The walk itself; how many pages it got. */
  default int locklessPagesFromMm(TaskStruct current, int start, int nr, int flags, PageVec pages) {
    MmStruct mm = current.mm;
    boolean isPin = (flags & FOLL_PIN) != 0;
    int had = pages.nr;
    int seq = isPin ? rawReadSeqcount(MmStruct.WRITE_PROTECT_SEQ, mm) : 0;
    if ((seq & 1) != 0) {
      return 0;
    }
    localIrqSave(current);
    gupPgdRange(mm, start, start + nr, flags, pages);
    localIrqRestore(current);
    if (isPin && readSeqcountRetry(MmStruct.WRITE_PROTECT_SEQ, mm, seq)) {
      unpinUserPagesLockless(pages, had);
    }
    return pages.nr - had;
  }

  @Override
  default int internalGetUserPagesFast(
      TaskStruct current, int start, int nr, int flags, PageVec pages) {
    if ((flags & FOLL_PIN) != 0) {
      atomicSet(MmStruct.HAS_PINNED, current.mm, 1);
    }
    int got = locklessPagesFromMm(current, start, nr, flags, pages);
    if (got == nr || (flags & FOLL_FAST_ONLY) != 0) {
      return got;
    }
    int ret = __getUserPages(current, start + got, nr - got, flags, pages);
    return ret >= 0 ? got + ret : got > 0 ? got : ret;
  }

  @Override
  @Removed
  default Pteval gupGetPte(Pte ptep) {
    throw new RemovedFunction("gup_get_pte");
  }

  @Override
  @Removed
  default Page tryGrabCompoundHead(Page page, int refs, int flags) {
    throw new RemovedFunction("try_grab_compound_head");
  }

  @Override
  @Removed
  default Page tryGetCompoundHead(Page page, int refs) {
    throw new RemovedFunction("try_get_compound_head");
  }

  @Override
  @Removed
  default void putCompoundHead(Page page, int refs, int flags) {
    throw new RemovedFunction("put_compound_head");
  }

  @Override
  @Removed
  default boolean __unpinDevmapManagedUserPage(Page page) {
    throw new RemovedFunction("__unpin_devmap_managed_user_page");
  }
}
