// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;

/** Where pages are born and where normal ones die. */
@KernelFile("mm/page_alloc.c")
public interface PageAlloc extends Internal, Gfp, Mm, SpinlockH, MmTypes, MemoryHotplug {
  /** Frees the first pages of a zone at boot. */
  default Zone freeAreaInit(int pages) {
    Zone zone = Zone.normal();
    for (int i = 0; i < pages; i++) {
      freeUnrefPage(structPage(zone));
    }
    return zone;
  }

  @Override
  default Page allocPage(Zone zone) {
    spinLock(zone.lock);
    Page page = zone.freeList;
    if (page != null) {
      zone.freeList = page.lruNext;
      zone.nrFree--;
    }
    spinUnlock(zone.lock);
    if (page != null) {
      setPageRefcounted(page);
    }
    return page;
  }

  @Override
  default void freeUnrefPage(Page page) {
    Zone zone = page.zone;
    spinLock(zone.lock);
    page.lruNext = zone.freeList;
    zone.freeList = page;
    zone.nrFree++;
    spinUnlock(zone.lock);
  }

  /**
   * Puts several pages that were allocated together, and need not be one compound page. Somebody else who holds
   * the first, which has the only count, will free that one alone (mended by e320d3012d25).
   *
   * @param rest what stands behind the first in memory
   */
  default void __freePages(Page page, Page... rest) {
    if (putPageTestzero(page)) {
      freeThePage(page, rest);
    }
  }

  /** Free pages are nobody's head and nobody's tail. */
  default void freeThePage(Page page, Page... rest) {
    atomicSet(Page.NR_PAGES, page, 1);
    freeUnrefPage(page);
    for (Page each : rest) {
      clearCompoundHead(each);
      freeUnrefPage(each);
    }
  }

  /** The tails first, then the size. */
  @Override
  default void prepCompoundPage(Page page, Page... tails) {
    for (Page tail : tails) {
      tail.pgmap = null;
      WRITE_ONCE(Page.COMPOUND_HEAD, tail, page);
    }
    atomicSet(Page.NR_PAGES, page, 1 + tails.length);
  }

  /** Every struct page is born with one reference; a device page's belongs to its pgmap. */
  @Override
  default void memmapInitZoneDevice(Page[] pages, DevPagemap pgmap) {
    for (Page page : pages) {
      initPageCount(page);
      page.pgmap = pgmap;
      page.zoneDeviceData = null;
    }
  }
}
