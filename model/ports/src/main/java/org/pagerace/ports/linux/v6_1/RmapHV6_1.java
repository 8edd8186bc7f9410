// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.RmapH;
import org.pagerace.ports.state.Page;

/** Who maps a page, and whether it does so alone. */
@Source(value = "v5.19", title = "mm: reliable pins of anonymous pages, by PageAnonExclusive")
@Source(
    value = "088b8aa537c2",
    title = "mm: fix PageAnonExclusive clearing racing with concurrent RCU GUP-fast")
@KernelFile("include/linux/rmap.h")
public interface RmapHV6_1 extends RmapH, MmV6_1, PageFlagsV6_1 {
  int EBUSY = 16;

  /**
   * Barriers on either side: the count is read after the PTE was emptied, and the mark goes before the PTE
   * returns.
   */
  @Override
  default int folioTryShareAnonRmapPte(Page page) {
    smpMb();
    if (pageMaybeDmaPinned(page)) {
      return -EBUSY;
    }
    ClearPageAnonExclusive(page);
    smpMb();
    return 0;
  }
}
