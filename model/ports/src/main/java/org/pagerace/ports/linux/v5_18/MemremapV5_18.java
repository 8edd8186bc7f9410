// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Memremap;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;

/**
 * A device-private page is freed by the put that reaches 0. Its count becomes 1 again only when the driver
 * may have handed it out already.
 */
@Source(value = "27674ef6c73f", title = "mm: remove the extra ZONE_DEVICE struct page refcount")
@KernelFile("mm/memremap.c")
public interface MemremapV5_18 extends Memremap, MmV5_18, InternalV5_18 {
  @Override
  default void freeZoneDevicePage(Page page) {
    if (WARN_ON_ONCE(!isDevicePrivatePage(page), page)) {
      return;
    }
    __ClearPageWaiters(page);
    WRITE_ONCE(Page.MAPPING, page, null);
    pageFree(page);
    setPageCount(page, 1);
  }

  @Override
  default boolean __putDevmapManagedPage(Page page) {
    if (page.pgmap.type != MemoryType.MEMORY_DEVICE_FS_DAX) {
      return false;
    }
    if (pageRefDecReturn(page) == 1) {
      wakeUpVar(page);
    }
    return true;
  }

  /** No page is put: a reference that somebody still holds on a page does not delay the end of the range. */
  @Override
  default boolean memunmapPages(DevPagemap pgmap) {
    percpuRefKill(pgmap.ref);
    percpuRefPutMany(pgmap.ref, pgmap.pages.length);
    return devPagemapCleanup(pgmap);
  }

  @Override
  @Removed
  default void freeDevmapManagedPage(Page page) {
    throw new RemovedFunction("free_devmap_managed_page");
  }
}
