// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;

/** Ranges of device memory that have struct pages. */
@KernelFile("include/linux/memremap.h")
public interface MemremapH extends PercpuRefcount {
  /**
   * In mm/memremap.c: gives struct pages to a range of device memory.
   *
   * @param owner the driver of device-private memory, else null
   */
  DevPagemap memremapPages(MemoryType type, DmirrorDevice owner, int nr);

  /**
   * In mm/memremap.c: a live reference on the range of a page.
   *
   * @param pgmap a range that the caller holds already, or null; it is put when it is another one
   * @return null once the range is being torn down
   */
  DevPagemap getDevPagemap(Page page, DevPagemap pgmap);

  /** In mm/memremap.c: says that a device page is idle, and gives a device-private one back to its driver. */
  void freeDevmapManagedPage(Page page);

  /** {@code pgmap->ops->page_free} of the one driver there is, lib/test_hmm.c. */
  void dmirrorDevmemFree(Page page);

  default void putDevPagemap(DevPagemap pgmap) {
    if (pgmap != null) {
      percpuRefPut(pgmap.ref);
    }
  }
}
