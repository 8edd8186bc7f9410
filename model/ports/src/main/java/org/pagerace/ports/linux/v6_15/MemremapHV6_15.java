// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.MemremapHV6_1;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.P2pPool;
import org.pagerace.ports.state.Page;

/** Ranges of device memory that have struct pages. */
@Source(value = "38607c62b34b", title = "fs/dax: properly refcount fs dax pages")
@KernelFile("include/linux/memremap.h")
public interface MemremapHV6_15 extends MemremapHV6_1, MmV6_15 {
  /** In mm/memremap.c: the count of a device folio has reached 0. */
  void freeZoneDeviceFolio(Page folio);

  /** {@code page_free} of drivers/pci/p2pdma.c. */
  void p2pdmaPageFree(Page page);

  @Override
  default void pageFree(Page page) {
    if (page.pgmap.owner instanceof P2pPool) {
      p2pdmaPageFree(page);
    } else {
      MemremapHV6_1.super.pageFree(page);
    }
  }

  /**
   * Whether a page belongs to the memory of a PCI device: reads the range in the page's head, of which the
   * caller need not hold a reference. What is warned about is a word that names no range.
   */
  default boolean isPciP2pdmaPage(Page page) {
    Page folio = compoundHead(page);
    if (!isZoneDevicePage(folio)) {
      return false;
    }
    DevPagemap pgmap = folio.pgmap;
    return !WARN_ON_ONCE(pgmap == null, folio) && pgmap.type == MemoryType.MEMORY_DEVICE_PCI_P2PDMA;
  }
}
