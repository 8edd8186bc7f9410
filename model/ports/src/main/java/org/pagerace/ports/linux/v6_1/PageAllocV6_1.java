// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.PageAllocV5_18;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;

/** Pages of a driver are born free, which means 0. */
@Source(value = "ef233450898f", title = "mm: free device private pages have zero refcount")
@KernelFile("mm/page_alloc.c")
public interface PageAllocV6_1 extends PageAllocV5_18 {
  @Override
  default void memmapInitZoneDevice(Page[] pages, DevPagemap pgmap) {
    for (Page page : pages) {
      __initZoneDevicePage(page, pgmap);
    }
  }

  default void __initZoneDevicePage(Page page, DevPagemap pgmap) {
    initPageCount(page);
    page.pgmap = pgmap;
    page.zoneDeviceData = null;
    if (pgmap.type.isDrivers()) {
      setPageCount(page, 0);
    }
  }
}
