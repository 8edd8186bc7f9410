// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageFlags;
import org.pagerace.ports.state.Page;

/** An anonymous page can be marked as one process's own. */
@Source(value = "v5.19", title = "mm: reliable pins of anonymous pages, by PageAnonExclusive")
@KernelFile("include/linux/page-flags.h")
public interface PageFlagsV6_1 extends PageFlags {
  default boolean PageAnonExclusive(Page page) {
    return testBit(Page.PG_ANON_EXCLUSIVE, Page.FLAGS, page);
  }

  default void SetPageAnonExclusive(Page page) {
    setBit(Page.PG_ANON_EXCLUSIVE, Page.FLAGS, page);
  }

  default void ClearPageAnonExclusive(Page page) {
    clearBit(Page.PG_ANON_EXCLUSIVE, Page.FLAGS, page);
  }
}
