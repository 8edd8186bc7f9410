// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_1;
import org.pagerace.ports.tree.V6_15;

/** The count is set for the next owner when the page may have him already, as v5.18 does (M-01). */
@Source(value = "M60", title = "the count of a freed page is reset after the free callback")
@Breaks({"F3", "R-05"})
public interface M60ResetAfterCallback {
  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements M60ResetAfterCallback {
    @Override
    public void freeZoneDevicePage(Page page) {
      super.freeZoneDevicePage(page);
      setPageCount(page, 1);
    }
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M60ResetAfterCallback {
    @Override
    public void freeZoneDeviceFolio(Page folio) {
      super.freeZoneDeviceFolio(folio);
      if (folio.pgmap.type == MemoryType.MEMORY_DEVICE_PRIVATE) {
        setPageCount(folio, 1);
      }
    }
  }
}
