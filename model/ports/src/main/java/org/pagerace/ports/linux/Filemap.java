// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Slot;

/** The page cache. */
@KernelFile("mm/filemap.c")
public interface Filemap extends Pagemap, Xarray, Mm {
  /**
   * The speculative lookup: find the page, take a reference unless it is free or frozen, look whether it is still
   * there; otherwise start again. DAX entries are values and never referenced.
   */
  @Override
  default Page findGetEntry(AddressSpace mapping, int offset) {
    for (;;) {
      Slot slot = xasLoad(mapping, offset);
      if (!(slot instanceof Page page)) {
        return null;
      }
      if (pageCacheGetSpeculative(page)) {
        if (xasLoad(mapping, offset) == page) {
          return page;
        }
        putPage(page);
      }
      cpuRelax();
    }
  }

  /** A write by a process: under the lock of the page, which is looked up for it. */
  default void genericPerformWrite(AddressSpace mapping, int offset, int data) {
    Page page = findLockPage(mapping, offset);
    if (page != null) {
      page.data = data;
      SetPageDirty(page);
      unlockPage(page);
      putPage(page);
    }
  }

  /** The waiter would be queued before its reference goes; the sleep itself has no effect on the count. */
  @Override
  default void putAndWaitOnPageLocked(Page page) {
    putPage(page);
  }

  /** Gives the cache its own reference on a page and makes the page findable. */
  default void addToPageCacheLocked(Page page, AddressSpace mapping, int offset) {
    getPage(page);
    WRITE_ONCE(Page.MAPPING, page, mapping);
    page.index = offset;
    xasLockIrq(mapping);
    xasStore(mapping, offset, page);
    xasUnlockIrq(mapping);
  }

  @Override
  default void __deleteFromPageCache(Page page) {
    AddressSpace mapping = (AddressSpace) READ_ONCE(Page.MAPPING, page);
    xasStore(mapping, page.index, null);
    WRITE_ONCE(Page.MAPPING, page, null);
  }
}
