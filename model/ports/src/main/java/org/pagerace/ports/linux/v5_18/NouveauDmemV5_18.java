// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.NouveauDmem;
import org.pagerace.ports.state.NouveauDrm;
import org.pagerace.ports.state.Page;

/** A page on the free list has the count of its next owner. */
@Source(value = "27674ef6c73f", title = "mm: remove the extra ZONE_DEVICE struct page refcount")
@KernelFile("drivers/gpu/drm/nouveau/nouveau_dmem.c")
public interface NouveauDmemV5_18 extends NouveauDmem {
  @Override
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
    lockPage(page);
    return page;
  }
}
