// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.SwapV5_18;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;

/** The same under its later name. */
@Source(value = "f4f451a16dd1", title = "mm: fix missing wake-up event for FSDAX pages")
@KernelFile("mm/swap.c")
public interface SwapV6_1 extends SwapV5_18, MmV6_1 {
  @Override
  default void __folioPut(Page folio) {
    if (isZoneDevicePage(folio)) {
      freeZoneDevicePage(folio);
      return;
    }
    freeUnrefPage(folio);
  }

  @Override
  default void releasePages(PageVec vec) {
    for (int i = 0; i < vec.nr; i++) {
      putPage(vec.pages[i]);
    }
  }

  @Override
  @Removed
  default void __putPage(Page page) {
    throw new RemovedFunction("__put_page");
  }
}
