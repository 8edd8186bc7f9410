// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch;

import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.KvmppcUvmem;
import org.pagerace.ports.state.NouveauDrm;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.V5_9;

/**
 * Device pages are freed at zero, and a device-private one gets its count back before its driver does.
 * Whatever says that an fsdax page is idle still says 1, and the only put that would wake a waiter is one
 * that reaches 0.
 */
@Source(
    value = "<20200914224509.17699-1-rcampbell@nvidia.com>",
    title = "RFC v1, September 2020: remove extra ZONE_DEVICE struct page refcount, free pages keep one")
public class RfcV1 extends V5_9 {
  @Override
  @Removed
  public boolean pageIsDevmapManaged(Page page) {
    throw new RemovedFunction("page_is_devmap_managed");
  }

  @Override
  @Removed
  public void putDevmapManagedPage(Page page) {
    throw new RemovedFunction("put_devmap_managed_page");
  }

  @Override
  public void putPage(Page page) {
    Page head = compoundHead(page);
    if (putPageTestzero(head)) {
      __putPage(head);
    }
  }

  @Override
  @Removed
  public boolean __unpinDevmapManagedUserPage(Page page) {
    throw new RemovedFunction("__unpin_devmap_managed_user_page");
  }

  @Override
  public void unpinUserPage(Page page) {
    Page head = compoundHead(page);
    if (pageRefSubAndTest(head, GUP_PIN_COUNTING_BIAS)) {
      __putPage(head);
    }
  }

  @Override
  public void __putPage(Page page) {
    if (!isZoneDevicePage(page)) {
      freeUnrefPage(page);
      return;
    }
    switch (page.pgmap.type) {
      case MEMORY_DEVICE_PRIVATE, MEMORY_DEVICE_FS_DAX -> freeDevmapManagedPage(page);
      default -> {}
    }
  }

  @Override
  public void releasePages(PageVec vec) {
    for (int i = 0; i < vec.nr; i++) {
      Page head = compoundHead(vec.pages[i]);
      if (putPageTestzero(head)) {
        __putPage(head);
      }
    }
  }

  /** The driver keeps the reference while the page is on its free list. An fsdax page stays at 0. */
  @Override
  public void freeDevmapManagedPage(Page page) {
    if (!isDevicePrivatePage(page)) {
      wakeUpVar(page);
      return;
    }
    setPageRefcounted(page);
    __ClearPageActive(page);
    __ClearPageWaiters(page);
    WRITE_ONCE(Page.MAPPING, page, null);
    pageFree(page);
  }

  /** No page is put: a reference that somebody still holds on a page does not delay the end of the range. */
  @Override
  public boolean memunmapPages(DevPagemap pgmap) {
    percpuRefKill(pgmap.ref);
    percpuRefPutMany(pgmap.ref, pgmap.pages.length);
    return devPagemapCleanup(pgmap);
  }

  @Override
  public int expectedPageRefs(AddressSpace mapping, Page page) {
    return mapping == null ? 1 : 2;
  }

  @Override
  public Page dmirrorDevmemAllocPage(DmirrorDevice mdevice, Object rpage) {
    spinLock(mdevice.lock);
    Page page = mdevice.freePages;
    if (page == null) {
      spinUnlock(mdevice.lock);
      return null;
    }
    mdevice.freePages = (Page) page.zoneDeviceData;
    mdevice.calloc++;
    spinUnlock(mdevice.lock);
    page.zoneDeviceData = rpage;
    lockPage(page);
    return page;
  }

  @Override
  public Page nouveauDmemPageAllocLocked(NouveauDrm drm) {
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

  @Override
  public Page kvmppcUvmemGetPage(KvmppcUvmem uvmem, Object pvt) {
    spinLock(uvmem.bitmapLock);
    int bit = Integer.numberOfTrailingZeros(~uvmem.bitmap);
    if (bit >= uvmem.pgmap.pages.length) {
      spinUnlock(uvmem.bitmapLock);
      return null;
    }
    uvmem.bitmap |= 1 << bit;
    spinUnlock(uvmem.bitmapLock);
    Page page = uvmem.pgmap.pages[bit];
    page.zoneDeviceData = pvt;
    lockPage(page);
    return page;
  }
}
