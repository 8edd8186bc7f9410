// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.linux.PageAlloc;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;

/** The first counts of device pages, which v5.9 has in mm/page_alloc.c. */
@KernelFile("mm/mm_init.c")
public interface MmInitV6_15 extends PageAlloc {
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
    if (pgmap.type != MemoryType.MEMORY_DEVICE_GENERIC) {
      setPageCount(page, 0);
    }
  }
}
