// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.V5_9;

/** The reference on the range is put also where a page refuses. */
@Source(value = "6401c4eb57f9", title = "mm: gup: fix potential pgmap refcnt leak in __gup_device_huge()")
@Mends("B10")
public interface Fix6401c4eb57f9 extends Gup {
  @Override
  default boolean __gupDeviceHuge(DevmapRange range, int addr, int end, int flags, PageVec pages) {
    int nrStart = pages.nr;
    boolean isWhole = true;
    DevPagemap pgmap = null;
    for (int a = addr; a < end && isWhole; a++) {
      Page page = range.pages[a];
      pgmap = getDevPagemap(page, pgmap);
      if (pgmap != null) {
        SetPageReferenced(page);
      }
      isWhole = pgmap != null && tryGrabPage(page, flags);
      if (isWhole) {
        pages.add(page);
      } else {
        undoDevPagemap(pages, nrStart, flags);
      }
    }
    putDevPagemap(pgmap);
    return isWhole;
  }

  /** On v5.9. */
  class OnV5_9 extends V5_9 implements Fix6401c4eb57f9 {}
}
