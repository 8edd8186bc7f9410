// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_19;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.InternalV5_18;
import org.pagerace.ports.linux.v6_15.MemremapV6_15;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;

/** Folios of a driver may have several pages, and their count can be seen before their shape. */
@Source(value = "d245f9b4ab80", title = "mm/zone_device: support large zone device private folios")
@KernelFile("mm/memremap.c")
public interface MemremapV6_19 extends MemremapV6_15, MemremapHV6_19, InternalV5_18 {
  /**
   * A range that is being torn down still gives references while it has any: the warning is all that
   * happens.
   */
  @Override
  default void zoneDevicePageInit(Page page, DevPagemap pgmap, int order) {
    int nr = 1 << order;
    Page[] tails = new Page[nr - 1];
    for (int i = 0; i < nr; i++) {
      Page base = pgmap.pageBehind(page, i);
      WRITE_ONCE(Page.COMPOUND_HEAD, base, null);
      base.pgmap = pgmap;
      WRITE_ONCE(Page.MAPPING, base, null);
      atomicSet(Page.NR_PAGES, base, 1);
      if (i > 0) {
        tails[i - 1] = base;
      }
    }
    WARN_ON_ONCE(!percpuRefTrygetMany(pgmap.ref, nr), page);
    setPageCount(page, 1);
    lockPage(page);
    if (order > 0) {
      prepCompoundPage(page, tails);
    }
  }

  /**
   * The folio is looked at once more after the driver has it back. If its memory has become the tail of
   * another folio meanwhile, the word that named the range names a head now (mended by 399289849560).
   */
  @Override
  default void freeZoneDeviceFolio(Page folio) {
    DevPagemap pgmap = folio.pgmap;
    if (WARN_ON_ONCE(pgmap == null, folio)) {
      return;
    }
    int nr = folioNrPages(folio);
    switch (pgmap.type) {
      case MEMORY_DEVICE_PRIVATE, MEMORY_DEVICE_COHERENT -> {
        WRITE_ONCE(Page.MAPPING, folio, null);
        pageFree(folio);
        DevPagemap again = folio.pgmap;
        if (!WARN_ON_ONCE(again == null, folio)) {
          percpuRefPutMany(again.ref, nr);
        }
      }
      case MEMORY_DEVICE_FS_DAX -> wakeUpVar(folio);
      case MEMORY_DEVICE_GENERIC -> setPageCount(folio, 1);
      case MEMORY_DEVICE_PCI_P2PDMA -> pageFree(folio);
    }
  }

  /** As drivers of single pages call it. */
  @Override
  default void zoneDevicePageInit(Page page) {
    zoneDevicePageInit(page, page.pgmap, 0);
  }
}
