// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.linux.Swap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageVec;

/** Every releasing path ends in the same test for zero. */
@KernelFile("mm/swap.c")
public interface SwapV6_15 extends Swap, MmV6_15, MemremapHV6_15 {
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

  @Override
  @Removed
  default void __putPage(Page page) {
    throw new RemovedFunction("__put_page");
  }

  @Override
  @Removed
  default void putDevmapManagedPage(Page page) {
    throw new RemovedFunction("put_devmap_managed_page");
  }
}
