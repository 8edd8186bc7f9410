// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.UnpopulatedPages;

/**
 * Xen's pages without memory of their own: whoever gets one takes it with the count that it was born with.
 */
@KernelFile("drivers/xen/unpopulated-alloc.c")
public interface UnpopulatedAlloc extends MemremapH, SpinlockH {
  default void fillList(UnpopulatedPages unpopulated, int nr) {
    DevPagemap pgmap = memremapPages(MemoryType.MEMORY_DEVICE_GENERIC, null, nr);
    for (Page page : pgmap.pages) {
      xenFreeUnpopulatedPages(unpopulated, page);
    }
  }

  /** One page; null where the list is empty. */
  default Page xenAllocUnpopulatedPages(UnpopulatedPages unpopulated) {
    spinLock(unpopulated.listLock);
    Page page = unpopulated.pageList;
    if (page != null) {
      unpopulated.pageList = (Page) page.zoneDeviceData;
    }
    spinUnlock(unpopulated.listLock);
    return page;
  }

  default void xenFreeUnpopulatedPages(UnpopulatedPages unpopulated, Page page) {
    spinLock(unpopulated.listLock);
    page.zoneDeviceData = unpopulated.pageList;
    unpopulated.pageList = page;
    spinUnlock(unpopulated.listLock);
  }
}
