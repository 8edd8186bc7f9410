// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Swap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;

/** A device page whose count reaches 0 is given back, and no longer its range's reference. */
@Source(value = "27674ef6c73f", title = "mm: remove the extra ZONE_DEVICE struct page refcount")
@KernelFile("mm/swap.c")
public interface SwapV5_18 extends Swap, MmV5_18, InternalV5_18 {
  @Override
  default void __putPage(Page page) {
    if (isZoneDevicePage(page)) {
      freeZoneDevicePage(page);
      return;
    }
    freeUnrefPage(page);
  }

  @Override
  default void releasePages(PageVec vec) {
    for (int i = 0; i < vec.nr; i++) {
      Page folio = compoundHead(vec.pages[i]);
      if (isZoneDevicePage(folio) && __putDevmapManagedPage(folio)) {
        continue;
      }
      folioPut(folio);
    }
  }

  /**
   * Moved to include/linux/mm.h, where it says whether it put the page: its two tests stand in its callers.
   */
  @Override
  @Removed
  default void putDevmapManagedPage(Page page) {
    throw new RemovedFunction("put_devmap_managed_page");
  }
}
