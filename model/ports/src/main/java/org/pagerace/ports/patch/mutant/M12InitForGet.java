// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.DmirrorDevice;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** The driver arms a page as RFC v2 does, in a tree whose free pages already have the count 1. */
@Source(value = "M12", title = "init_page_count arms a page whose free count is 1")
@Breaks("FreePageHandOff")
public interface M12InitForGet {
  /** On v5.9. The page still lies on the free list with its count while the driver stores the same value again. */
  final class OnV5_9 extends V5_9 implements M12InitForGet {
    @Override
    public Page dmirrorDevmemAllocPage(DmirrorDevice mdevice, Object rpage) {
      Page page = super.dmirrorDevmemAllocPage(mdevice, rpage);
      if (page != null) {
        initPageCount(page);
      }
      return page;
    }
  }
}
