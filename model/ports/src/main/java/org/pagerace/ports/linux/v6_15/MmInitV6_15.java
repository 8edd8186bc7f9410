// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.PageAllocV6_1;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;

/** The first counts of device pages, which v6.1 has in mm/page_alloc.c. */
@Source(value = "38607c62b34b", title = "fs/dax: properly refcount fs dax pages")
@Source(value = "b7e282378773", title = "PCI/P2PDMA: the driver of the pages sets their first count")
@KernelFile("mm/mm_init.c")
public interface MmInitV6_15 extends PageAllocV6_1 {
  @Override
  default void __initZoneDevicePage(Page page, DevPagemap pgmap) {
    initPageCount(page);
    page.pgmap = pgmap;
    page.zoneDeviceData = null;
    if (pgmap.type != MemoryType.MEMORY_DEVICE_GENERIC) {
      setPageCount(page, 0);
    }
  }
}
