// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_19;

/**
 * CVE-2026-46277 mended on v6.19: the range is the one that was known before the driver had the page back.
 */
@Source(
    value = "399289849560",
    title = "mm/zone_device: do not touch device folio after calling ->folio_free()")
@Mends("FreedPageBecomesTail")
public class Fix399289849560 extends V6_19 {
  @Override
  public void freeZoneDeviceFolio(Page folio) {
    DevPagemap pgmap = folio.pgmap;
    if (pgmap == null || !pgmap.type.isDrivers() || pgmap.type == MemoryType.MEMORY_DEVICE_PCI_P2PDMA) {
      super.freeZoneDeviceFolio(folio);
      return;
    }
    int nr = folioNrPages(folio);
    WRITE_ONCE(Page.MAPPING, folio, null);
    pageFree(folio);
    percpuRefPutMany(pgmap.ref, nr);
  }
}
