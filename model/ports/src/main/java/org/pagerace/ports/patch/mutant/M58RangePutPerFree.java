// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/** Every freeing of a page takes a reference off its range, and no handing out gives one: teardown waits for ever. */
@Source(value = "M58", title = "the range loses a reference with every page that is freed")
@Breaks({"E1", "E3", "E5"})
public interface M58RangePutPerFree {
  /** On RFC v2, where freeing a device page still puts the range as it did when the count fell below 1. */
  final class OnRfcV2 extends RfcV2 implements M58RangePutPerFree {
    @Override
    public void freeZoneDevicePage(Page page) {
      super.freeZoneDevicePage(page);
      putDevPagemap(page.pgmap);
    }
  }

  /** On v6.15, where handing out a page forgets to take what freeing it puts. */
  final class OnV6_15 extends V6_15 implements M58RangePutPerFree {
    @Override
    public void zoneDevicePageInit(Page page) {
      setPageCount(page, 1);
      lockPage(page);
    }
  }
}
