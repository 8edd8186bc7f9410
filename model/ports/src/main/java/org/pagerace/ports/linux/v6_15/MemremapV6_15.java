// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.MemremapV6_1;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;

/**
 * Whatever page of a device comes to 0 ends here. A free P2PDMA page goes back to the pool of its provider.
 */
@Source(value = "38607c62b34b", title = "fs/dax: properly refcount fs dax pages")
@KernelFile("mm/memremap.c")
public interface MemremapV6_15 extends MemremapV6_1, MmV6_15, MemremapHV6_15 {
  @Override
  default void freeZoneDeviceFolio(Page folio) {
    DevPagemap pgmap = folio.pgmap;
    if (WARN_ON_ONCE(pgmap == null, folio)) {
      return;
    }
    switch (pgmap.type) {
      case MEMORY_DEVICE_PRIVATE, MEMORY_DEVICE_COHERENT -> {
        WRITE_ONCE(Page.MAPPING, folio, null);
        pageFree(folio);
        putDevPagemap(pgmap);
      }
      case MEMORY_DEVICE_FS_DAX -> wakeUpVar(folio);
      case MEMORY_DEVICE_GENERIC -> setPageCount(folio, 1);
      case MEMORY_DEVICE_PCI_P2PDMA -> pageFree(folio);
    }
  }

  @Override
  @Removed
  default void freeZoneDevicePage(Page page) {
    throw new RemovedFunction("free_zone_device_page");
  }

  @Override
  @Removed
  default boolean __putDevmapManagedPageRefs(Page page, int refs) {
    throw new RemovedFunction("__put_devmap_managed_page_refs");
  }
}
