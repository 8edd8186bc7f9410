// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Pagemap;
import org.pagerace.ports.linux.v5_18.MemremapV5_18;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PagemapOwner;
import org.pagerace.ports.state.Zone;

/**
 * A page of a driver in use holds a reference on its range; the pages of other ranges do not. The order in
 * which a dead range leaves the array of ranges is not modelled: a lookup finds a range through its pages.
 */
@Source(value = "1e57ffb6e3fd", title = "mm/memremap: fix memunmap_pages() race with get_dev_pagemap()")
@Source(value = "ef233450898f", title = "mm: free device private pages have zero refcount")
@Source(value = "0dc45ca1ce18", title = "mm/memremap.c: take a pgmap reference on page allocation")
@Source(value = "f4f451a16dd1", title = "mm: fix missing wake-up event for FSDAX pages")
@KernelFile("mm/memremap.c")
public interface MemremapV6_1 extends MemremapV5_18, MemremapHV6_1, MmV6_1, Pagemap {
  /** Only ranges whose pages do not count for themselves hold a share per page. */
  @Override
  default DevPagemap memremapPages(MemoryType type, PagemapOwner owner, int nr) {
    Zone zone = Zone.device();
    Page[] pages = new Page[nr];
    for (int i = 0; i < nr; i++) {
      pages[i] = structPage(zone);
    }
    DevPagemap pgmap = devPagemap(type, owner, pages);
    zone.pgmapArray = pgmap;
    memmapInitZoneDevice(pages, pgmap);
    if (!type.isDrivers()) {
      percpuRefGetMany(pgmap.ref, nr);
    }
    return pgmap;
  }

  @Override
  default boolean memunmapPages(DevPagemap pgmap) {
    percpuRefKill(pgmap.ref);
    if (!pgmap.type.isDrivers()) {
      percpuRefPutMany(pgmap.ref, pgmap.pages.length);
    }
    return devPagemapCleanup(pgmap);
  }

  @Override
  default void zoneDevicePageInit(Page page) {
    WARN_ON_ONCE(!percpuRefTrygetLive(page.pgmap.ref), page);
    setPageCount(page, 1);
    lockPage(page);
  }

  /** The driver may have handed the page out when this returns: nothing of the page is touched any more. */
  @Override
  default void freeZoneDevicePage(Page page) {
    DevPagemap pgmap = page.pgmap;
    if (WARN_ON_ONCE(!pgmap.type.isDrivers(), page)) {
      return;
    }
    WRITE_ONCE(Page.MAPPING, page, null);
    pageFree(page);
    putDevPagemap(pgmap);
  }

  @Override
  default boolean __putDevmapManagedPageRefs(Page page, int refs) {
    if (page.pgmap.type != MemoryType.MEMORY_DEVICE_FS_DAX) {
      return false;
    }
    if (pageRefSubReturn(page, refs) == 1) {
      wakeUpVar(page);
    }
    return true;
  }

  @Override
  @Removed
  default boolean __putDevmapManagedPage(Page page) {
    throw new RemovedFunction("__put_devmap_managed_page");
  }
}
