// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.NouveauDmemV5_18;
import org.pagerace.ports.state.NouveauDrm;
import org.pagerace.ports.state.Page;

/** The driver arms a page through the core. */
@Source(value = "ef233450898f", title = "mm: free device private pages have zero refcount")
@Source(value = "0dc45ca1ce18", title = "mm/memremap.c: take a pgmap reference on page allocation")
@KernelFile("drivers/gpu/drm/nouveau/nouveau_dmem.c")
public interface NouveauDmemV6_1 extends NouveauDmemV5_18, MemremapHV6_1 {
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
    zoneDevicePageInit(page);
    return page;
  }
}
