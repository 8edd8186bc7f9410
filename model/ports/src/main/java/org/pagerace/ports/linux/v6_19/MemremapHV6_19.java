// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_19;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.MemremapHV6_15;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;

/** Ranges of device memory that have struct pages. */
@Source(value = "d245f9b4ab80", title = "mm/zone_device: support large zone device private folios")
@KernelFile("include/linux/memremap.h")
public interface MemremapHV6_19 extends MemremapHV6_15 {
  /**
   * In mm/memremap.c: a driver hands out free pages as one folio, with one count, and a reference on the
   * range for each.
   */
  void zoneDevicePageInit(Page page, DevPagemap pgmap, int order);

  /** How many pages a folio has. */
  @KernelFile("include/linux/mm.h")
  default int folioNrPages(Page folio) {
    return atomicRead(Page.NR_PAGES, folio);
  }
}
