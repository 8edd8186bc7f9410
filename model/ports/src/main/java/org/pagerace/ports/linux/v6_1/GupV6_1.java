// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.GupV5_18;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.TransHugePmd;

/**
 * Whatever gives a reference of an fsdax page back wakes for it. The lockless walk looks at the PMD again as
 * well as at the PTE, and a pin ends in a barrier. A pin for reading takes an anonymous page only where the
 * process owns it alone.
 */
@Source(value = "f4f451a16dd1", title = "mm: fix missing wake-up event for FSDAX pages")
@Source(value = "70cbc3cc78a9", title = "mm: gup: fix the fast GUP race against THP collapse")
@Source(
    value = "088b8aa537c2",
    title = "mm: fix PageAnonExclusive clearing racing with concurrent RCU GUP-fast")
@Source(value = "v5.19", title = "mm: reliable pins of anonymous pages, by PageAnonExclusive")
@KernelFile("mm/gup.c")
public interface GupV6_1 extends GupV5_18, MmV6_1, InternalV6_1 {
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
      if (!putDevmapManagedPageRefs(folio, refs)) {
        folioPutRefs(folio, refs);
      }
      cpuRelax();
    }
  }

  /** One reference, then the rest of the bias and a barrier. */
  @Override
  default Page tryGrabFolioFast(Page page, int refs, int flags) {
    Page folio = tryGetFolio(page, refs);
    if (folio != null && (flags & FOLL_PIN) != 0) {
      pageRefAdd(folio, refs * (GUP_PIN_COUNTING_BIAS - 1));
      smpMb();
    }
    return folio;
  }

  @Override
  default void gupPutFolio(Page folio, int refs, int flags) {
    int nr = (flags & FOLL_PIN) != 0 ? refs * GUP_PIN_COUNTING_BIAS : refs;
    if (!putDevmapManagedPageRefs(folio, nr)) {
      folioPutRefs(folio, nr);
    }
  }

  @Override
  default void gupPgdRange(MmStruct mm, int addr, int end, int flags, PageVec pages) {
    Pmdval pmd = pmdpGet(mm);
    if (pmd instanceof PageTable table) {
      gupPteRange(mm, table, addr, end, flags, pages);
    } else if (pmd instanceof DevmapRange range) {
      __gupDeviceHugePmd(mm, range, addr, end, flags, pages);
    } else if (pmd instanceof TransHugePmd huge && !huge.isProtnone()) {
      gupHugePmd(mm, huge, flags, pages);
    }
  }

  /** One page of PTEs: read, grab, read again, from the PMD down. */
  default boolean gupPteRange(
      MmStruct mm, PageTable table, int addr, int end, int flags, PageVec pages) {
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
      if (pmdpGet(mm) != table || ptepGet(ptep) != page || gupMustUnshare(flags, page)) {
        gupPutFolio(folio, 1, flags);
        break;
      }
      SetPageReferenced(folio);
      pages.add(page);
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
    if (pmdpGet(mm) != orig || gupMustUnshare(flags, folio)) {
      gupPutFolio(folio, 1, flags);
      return false;
    }
    SetPageReferenced(folio);
    pages.add(folio);
    return true;
  }

  /** Without the PMD, which it must read again. */
  @Override
  @Removed
  default boolean gupPteRange(PageTable table, int addr, int end, int flags, PageVec pages) {
    throw new RemovedFunction("gup_pte_range");
  }
}
