// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_19;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.TestHmmV6_1;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.Page;

/** The driver hands out single pages, or all of its memory as one folio. */
@Source(value = "d245f9b4ab80", title = "mm/zone_device: support large zone device private folios")
@KernelFile("lib/test_hmm.c")
public interface TestHmmV6_19 extends TestHmmV6_1, MemremapHV6_19 {
  @Override
  default Page dmirrorDevmemAllocPage(DmirrorDevice mdevice, Object rpage) {
    return dmirrorDevmemAllocPage(mdevice, rpage, 0);
  }

  /**
   * Hands out a folio, locked.
   *
   * @param order 0, or that of all pages of the driver: which must all be free then
   * @return null where the free list does not hold what is asked for
   */
  @Override
  default Page dmirrorDevmemAllocPage(DmirrorDevice mdevice, Object rpage, int order) {
    spinLock(mdevice.lock);
    Page page = mdevice.freePages;
    if (page == null || order > 0 && mdevice.calloc != mdevice.cfree) {
      spinUnlock(mdevice.lock);
      return null;
    }
    if (order > 0) {
      page = mdevice.devmem.pages[0];
      mdevice.freePages = null;
    } else {
      mdevice.freePages = (Page) page.zoneDeviceData;
    }
    mdevice.calloc += 1 << order;
    spinUnlock(mdevice.lock);
    zoneDevicePageInit(page, mdevice.devmem, order);
    page.zoneDeviceData = rpage;
    return page;
  }

  @Override
  default void dmirrorDevmemFree(Page folio) {
    int nr = folioNrPages(folio);
    DevPagemap pgmap = folio.pgmap;
    DmirrorDevice mdevice = (DmirrorDevice) pgmap.owner;
    spinLock(mdevice.lock);
    for (int i = 0; i < nr; i++) {
      Page page = pgmap.pageBehind(folio, i);
      page.zoneDeviceData = mdevice.freePages;
      mdevice.freePages = page;
    }
    mdevice.cfree += nr;
    spinUnlock(mdevice.lock);
  }
}
