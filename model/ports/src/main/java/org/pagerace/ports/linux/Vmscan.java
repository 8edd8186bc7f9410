// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;

/** Reclaim. */
@KernelFile("mm/vmscan.c")
public interface Vmscan extends Pagemap, Xarray {
  /**
   * Takes a clean page that only the cache and the caller reference out of the cache; its count stays 0.
   *
   * <p>The count comes before the dirty flag: whoever dirtied the page and then put it has been seen by the freeze.
   */
  default boolean __removeMapping(AddressSpace mapping, Page page) {
    xasLockIrq(mapping);
    if (!pageRefFreeze(page, 2)) {
      xasUnlockIrq(mapping);
      return false;
    }
    if (PageDirty(page)) {
      pageRefUnfreeze(page, 2);
      xasUnlockIrq(mapping);
      return false;
    }
    __deleteFromPageCache(page);
    xasUnlockIrq(mapping);
    return true;
  }

  /** The same, and the caller keeps its reference. */
  default boolean removeMapping(AddressSpace mapping, Page page) {
    if (!__removeMapping(mapping, page)) {
      return false;
    }
    pageRefUnfreeze(page, 1);
    return true;
  }
}
