// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.linux.MemremapH;
import org.pagerace.ports.state.Page;

/** Ranges of device memory that have struct pages. */
@KernelFile("include/linux/memremap.h")
public interface MemremapHV6_15 extends MemremapH {
  /** In mm/memremap.c: the count of a device folio has reached 0. */
  void freeZoneDeviceFolio(Page folio);

  /** In mm/memremap.c: a driver hands out a free page: it gets a count, and the range a reference for it. */
  void zoneDevicePageInit(Page page);
}
