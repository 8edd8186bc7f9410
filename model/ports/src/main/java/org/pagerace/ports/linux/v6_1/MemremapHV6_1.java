// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.MemremapH;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;

/** Ranges of device memory that have struct pages. */
@Source(value = "ef233450898f", title = "mm: free device private pages have zero refcount")
@KernelFile("include/linux/memremap.h")
public interface MemremapHV6_1 extends MemremapH {
  /** In mm/memremap.c: a driver hands out a free page: it gets a count, and the range a reference for it. */
  void zoneDevicePageInit(Page page);

  /** Device memory that processors reach as any other, and so can be pinned. */
  default boolean isDeviceCoherentPage(Page page) {
    return page.zone.isDevice && page.pgmap.type == MemoryType.MEMORY_DEVICE_COHERENT;
  }
}
