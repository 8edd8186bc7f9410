// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;

/** The conversion forgets where pages are born: none of them is ever idle. */
@Source(value = "M-50-birth", title = "pages of a range are born with count 1 when free means 0")
@Breaks("D13")
public interface Mr50OldBirth {
  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements Mr50OldBirth {
    @Override
    public void memmapInitZoneDevice(Page[] pages, DevPagemap pgmap) {
      super.memmapInitZoneDevice(pages, pgmap);
      for (Page page : pages) {
        initPageCount(page);
      }
    }
  }
}
