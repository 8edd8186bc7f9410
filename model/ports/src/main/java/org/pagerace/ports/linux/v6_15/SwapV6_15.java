// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.SwapV6_1;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;

/** Every releasing path ends in the same test for zero. */
@Source(value = "38607c62b34b", title = "fs/dax: properly refcount fs dax pages")
@KernelFile("mm/swap.c")
public interface SwapV6_15 extends SwapV6_1, MmV6_15, MemremapHV6_15 {
  @Override
  default void __folioPut(Page folio) {
    if (isZoneDevicePage(folio)) {
      freeZoneDeviceFolio(folio);
      return;
    }
    freeUnrefPage(folio);
  }

  @Override
  default void releasePages(PageVec vec) {
    for (int i = 0; i < vec.nr; i++) {
      folioPut(compoundHead(vec.pages[i]));
    }
  }
}
