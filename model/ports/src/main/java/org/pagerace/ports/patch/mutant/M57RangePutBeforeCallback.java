// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_1;
import org.pagerace.ports.tree.V6_15;

/** The reference of a page on its range is put before the page goes back to its driver: the driver may be gone then. */
@Source(value = "M57", title = "the range is touched after the last reference on it was put")
@Breaks("E3")
public interface M57RangePutBeforeCallback {
  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements M57RangePutBeforeCallback {
    @Override
    public void freeZoneDevicePage(Page page) {
      if (WARN_ON_ONCE(!page.pgmap.type.isDrivers(), page)) {
        return;
      }
      WRITE_ONCE(Page.MAPPING, page, null);
      putDevPagemap(page.pgmap);
      pageFree(page);
    }
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M57RangePutBeforeCallback {
    @Override
    public void freeZoneDeviceFolio(Page folio) {
      DevPagemap pgmap = folio.pgmap;
      if (pgmap.type != MemoryType.MEMORY_DEVICE_PRIVATE) {
        super.freeZoneDeviceFolio(folio);
        return;
      }
      WRITE_ONCE(Page.MAPPING, folio, null);
      putDevPagemap(pgmap);
      pageFree(folio);
    }
  }
}
