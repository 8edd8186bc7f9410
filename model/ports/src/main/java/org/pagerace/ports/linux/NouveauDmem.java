// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.NouveauDrm;
import org.pagerace.ports.state.Page;

/** A graphics card whose memory processes use through device-private pages. */
@KernelFile("drivers/gpu/drm/nouveau/nouveau_dmem.c")
public interface NouveauDmem extends MemremapH, Mm, SpinlockH, Pagemap {
  /** Gets device memory and puts its pages on the free list. */
  default void nouveauDmemChunkAlloc(NouveauDrm drm, int nr) {
    DevPagemap pgmap = memremapPages(MemoryType.MEMORY_DEVICE_PRIVATE, drm, nr);
    spinLock(drm.lock);
    for (Page page : pgmap.pages) {
      page.zoneDeviceData = drm.freePages;
      drm.freePages = page;
    }
    spinUnlock(drm.lock);
  }

  /** Hands out a page, locked; null where the free list is empty. */
  default Page nouveauDmemPageAllocLocked(NouveauDrm drm) {
    spinLock(drm.lock);
    Page page = drm.freePages;
    if (page == null) {
      spinUnlock(drm.lock);
      return null;
    }
    drm.freePages = (Page) page.zoneDeviceData;
    drm.callocated++;
    spinUnlock(drm.lock);
    getPage(page);
    lockPage(page);
    return page;
  }

  @Override
  default void nouveauDmemPageFree(Page page) {
    NouveauDrm drm = (NouveauDrm) page.pgmap.owner;
    spinLock(drm.lock);
    page.zoneDeviceData = drm.freePages;
    drm.freePages = page;
    drm.callocated--;
    spinUnlock(drm.lock);
  }
}
