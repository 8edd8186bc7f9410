// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.linux.Memremap;
import org.pagerace.ports.linux.Pagemap;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Zone;

/** A device-private page in use holds a reference on its range; an fsdax page does not. */
@KernelFile("mm/memremap.c")
public interface MemremapV6_15 extends Memremap, MmV6_15, MemremapHV6_15, Pagemap {
  /** Only ranges whose pages do not count for themselves hold a share per page. */
  @Override
  default DevPagemap memremapPages(MemoryType type, DmirrorDevice owner, int nr) {
    Zone zone = Zone.device();
    Page[] pages = new Page[nr];
    for (int i = 0; i < nr; i++) {
      pages[i] = structPage(zone);
    }
    DevPagemap pgmap = devPagemap(type, owner, pages);
    memmapInitZoneDevice(pages, pgmap);
    if (type != MemoryType.MEMORY_DEVICE_PRIVATE) {
      percpuRefGetMany(pgmap.ref, nr);
    }
    return pgmap;
  }

  @Override
  default boolean memunmapPages(DevPagemap pgmap) {
    percpuRefKill(pgmap.ref);
    if (pgmap.type != MemoryType.MEMORY_DEVICE_PRIVATE) {
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

  @Override
  default void freeZoneDeviceFolio(Page folio) {
    DevPagemap pgmap = folio.pgmap;
    switch (pgmap.type) {
      case MEMORY_DEVICE_PRIVATE -> {
        WRITE_ONCE(Page.MAPPING, folio, null);
        dmirrorDevmemFree(folio);
        putDevPagemap(pgmap);
      }
      case MEMORY_DEVICE_FS_DAX -> wakeUpVar(folio);
      case MEMORY_DEVICE_GENERIC -> setPageCount(folio, 1);
      case MEMORY_DEVICE_PCI_P2PDMA -> {}
    }
  }

  @Override
  @Removed
  default void freeDevmapManagedPage(Page page) {
    throw new RemovedFunction("free_devmap_managed_page");
  }
}
