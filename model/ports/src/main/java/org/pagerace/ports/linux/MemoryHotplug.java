// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;

/** Adding memory. */
@KernelFile("include/linux/memory_hotplug.h")
public interface MemoryHotplug {
  /** In mm/page_alloc.c: the first counts of device pages. */
  void memmapInitZoneDevice(Page[] pages, DevPagemap pgmap);
}
