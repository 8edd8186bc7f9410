// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PagemapOwner;
import org.pagerace.ports.state.Zone;

/** Device memory with struct pages: its birth, its idleness, its end. */
@KernelFile("mm/memremap.c")
public interface Memremap extends MemremapH, Mm, MmTypes, WaitBitH, MemoryHotplug {
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
    percpuRefGetMany(pgmap.ref, nr);
    return pgmap;
  }

  /**
   * Takes the struct pages away again.
   *
   * @return whether they are gone; false where the task sleeps until the last reference on the range is put
   */
  default boolean memunmapPages(DevPagemap pgmap) {
    percpuRefKill(pgmap.ref);
    for (Page page : pgmap.pages) {
      putPage(page);
    }
    return devPagemapCleanup(pgmap);
  }

  /** Waits for the last reference on the range; the memory map goes only then. */
  default boolean devPagemapCleanup(DevPagemap pgmap) {
    if (!percpuRefIsZero(pgmap.ref)) {
      return false;
    }
    atomicSet(DevPagemap.MEMMAP_GONE, pgmap, 1);
    return true;
  }

  @Override
  default DevPagemap getDevPagemap(Page page, DevPagemap pgmap) {
    if (pgmap != null) {
      if (pgmap == page.zone.pgmapArray) {
        return pgmap;
      }
      putDevPagemap(pgmap);
    }
    DevPagemap found = page.zone.pgmapArray;
    return percpuRefTrygetLive(found.ref) ? found : null;
  }

  @Override
  default void freeDevmapManagedPage(Page page) {
    if (!isDevicePrivatePage(page)) {
      wakeUpVar(page);
      return;
    }
    __ClearPageActive(page);
    __ClearPageWaiters(page);
    WRITE_ONCE(Page.MAPPING, page, null);
    pageFree(page);
  }
}
