// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Mm;
import org.pagerace.ports.state.Page;

/** Only fsdax pages are special to put, and only where somebody puts a page and not a folio. */
@Source(value = "27674ef6c73f", title = "mm: remove the extra ZONE_DEVICE struct page refcount")
@KernelFile("include/linux/mm.h")
public interface MmV5_18 extends Mm {
  /**
   * In mm/memremap.c: puts a reference of an fsdax page; false, with nothing done, for any other device
   * page.
   */
  boolean __putDevmapManagedPage(Page page);

  default void folioGet(Page folio) {
    pageRefInc(folio);
  }

  /** Knows nothing of fsdax pages, whose idle count is 1. */
  default void folioPut(Page folio) {
    if (putPageTestzero(folio)) {
      __putPage(folio);
    }
  }

  /** The same for several references. */
  default void folioPutRefs(Page folio, int refs) {
    if (pageRefSubAndTest(folio, refs)) {
      __putPage(folio);
    }
  }

  @Override
  default void putPage(Page page) {
    Page folio = compoundHead(page);
    if (isZoneDevicePage(folio) && __putDevmapManagedPage(folio)) {
      return;
    }
    folioPut(folio);
  }

  @Override
  @Removed
  default boolean pageIsDevmapManaged(Page page) {
    throw new RemovedFunction("page_is_devmap_managed");
  }
}
