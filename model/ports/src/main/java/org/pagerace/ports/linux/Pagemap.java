// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;

/** The page cache as others use it. */
@KernelFile("include/linux/pagemap.h")
public interface Pagemap extends Mm, Processor {
  /** In mm/filemap.c: the page at an offset with a reference, or null. */
  Page findGetEntry(AddressSpace mapping, int offset);

  /** In mm/filemap.c, under the xa_lock: takes a page out of the cache and leaves its count to the caller. */
  void __deleteFromPageCache(Page page);

  /** In mm/filemap.c: drops a reference and sleeps until the page is unlocked. */
  void putAndWaitOnPageLocked(Page page);

  default Page findGetPage(AddressSpace mapping, int offset) {
    return findGetEntry(mapping, offset);
  }

  /** A page with a reference and its lock; null where the file has none at the offset. */
  default Page findLockPage(AddressSpace mapping, int offset) {
    for (;;) {
      Page page = findGetPage(mapping, offset);
      if (page == null) {
        return null;
      }
      lockPage(page);
      if (READ_ONCE(Page.MAPPING, page) == mapping) {
        return page;
      }
      unlockPage(page);
      putPage(page);
    }
  }

  /** False: the page is free, or on its way there, or frozen; look it up again. */
  default boolean pageCacheAddSpeculative(Page page, int count) {
    return pageRefAddUnless(page, count, 0);
  }

  default boolean pageCacheGetSpeculative(Page page) {
    return pageCacheAddSpeculative(page, 1);
  }

  default boolean trylockPage(Page page) {
    return !testAndSetBitLock(Page.PG_LOCKED, Page.FLAGS, compoundHead(page));
  }

  default void lockPage(Page page) {
    while (!trylockPage(page)) {
      cpuRelax();
    }
  }

  default void unlockPage(Page page) {
    clearBitUnlock(Page.PG_LOCKED, Page.FLAGS, compoundHead(page));
  }
}
