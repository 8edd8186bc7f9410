// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Internal;
import org.pagerace.ports.state.Page;

/** What mm/ keeps to itself. */
@Source(value = "27674ef6c73f", title = "mm: remove the extra ZONE_DEVICE struct page refcount")
@KernelFile("mm/internal.h")
public interface InternalV5_18 extends Internal {
  /** In mm/memremap.c: the count of a device page has reached 0. */
  void freeZoneDevicePage(Page page);
}
