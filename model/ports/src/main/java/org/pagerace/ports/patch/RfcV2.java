// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.KvmppcUvmem;
import org.pagerace.ports.state.NouveauDrm;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.V5_9;

/**
 * Device pages are free at zero, like any other page. The series that asked the question: mappings still own no
 * reference, and so a mapped, unpinned fsdax page has a count that no speculative get accepts.
 */
@Source(
    value = "<20200925204442.31348-1-rcampbell@nvidia.com>",
    title = "RFC v2, September 2020: remove the extra ZONE_DEVICE struct page refcount")
public class RfcV2 extends V5_9 {
  @KernelFile("include/linux/dax.h")
  public boolean daxLayoutIsIdlePage(Page page) {
    return pageRefCount(page) == 0;
  }

  @Override
  public void daxDisassociateEntry(DaxEntry entry, boolean isTruncated) {
    Page page = entry.page();
    if (page == null) {
      return;
    }
    if (isTruncated) {
      WARN_ON_ONCE(!daxLayoutIsIdlePage(page), page);
    }
    WRITE_ONCE(Page.MAPPING, page, null);
    page.index = 0;
  }

  @Override
  public Page daxBusyPage(DaxEntry entry) {
    Page page = entry.page();
    return page != null && !daxLayoutIsIdlePage(page) ? page : null;
  }

  @Override
  public int ext4BreakLayouts(TaskStruct current, Inode inode) {
    int error;
    do {
      Page page = daxLayoutBusyPage(inode.mapping);
      if (page == null) {
        return 0;
      }
      error =
          ___waitVarEvent(
              current,
              page,
              () -> daxLayoutIsIdlePage(page),
              TaskStruct.TASK_INTERRUPTIBLE,
              () -> ext4WaitDaxPage(current, inode));
    } while (error == 0);
    return error;
  }

  @Override
  public int xfsBreakDaxLayouts(TaskStruct current, Inode inode, boolean[] retry) {
    Page page = daxLayoutBusyPage(inode.mapping);
    if (page == null) {
      return 0;
    }
    retry[0] = true;
    return ___waitVarEvent(
        current,
        page,
        () -> daxLayoutIsIdlePage(page),
        TaskStruct.TASK_INTERRUPTIBLE,
        () -> xfsWaitDaxPage(current, inode));
  }

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
    if (isZoneDevicePage(page)) {
      freeZoneDevicePage(page);
      return;
    }
    freeUnrefPage(page);
  }

  @Override
  public void releasePages(PageVec vec) {
    for (int i = 0; i < vec.nr; i++) {
      Page head = compoundHead(vec.pages[i]);
      if (!putPageTestzero(head)) {
        continue;
      }
      if (isZoneDevicePage(head)) {
        freeZoneDevicePage(head);
      } else {
        __putPage(head);
      }
    }
  }

  @Override
  @Removed
  public void freeDevmapManagedPage(Page page) {
    throw new RemovedFunction("free_devmap_managed_page");
  }

  /** The count of a device page has reached 0. The range's own reference count is no longer touched. */
  @KernelFile("mm/memremap.c")
  public void freeZoneDevicePage(Page page) {
    switch (page.pgmap.type) {
      case MEMORY_DEVICE_FS_DAX -> wakeUpVar(page);
      case MEMORY_DEVICE_PRIVATE -> {
        __ClearPageActive(page);
        __ClearPageWaiters(page);
        WRITE_ONCE(Page.MAPPING, page, null);
        pageFree(page);
      }
      case MEMORY_DEVICE_GENERIC, MEMORY_DEVICE_PCI_P2PDMA -> {}
    }
  }

  /** No page is put: a reference that somebody still holds on a page does not delay the end of the range. */
  @Override
  public boolean memunmapPages(DevPagemap pgmap) {
    percpuRefKill(pgmap.ref);
    percpuRefPutMany(pgmap.ref, pgmap.pages.length);
    return devPagemapCleanup(pgmap);
  }

  @Override
  public void memmapInitZoneDevice(Page[] pages, DevPagemap pgmap) {
    for (Page page : pages) {
      initPageCount(page);
      page.pgmap = pgmap;
      page.zoneDeviceData = null;
      setPageCount(page, 0);
    }
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
    initPageCount(page);
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
    initPageCount(page);
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
    initPageCount(page);
    lockPage(page);
    return page;
  }
}
