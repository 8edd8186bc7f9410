// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.MmV5_18;
import org.pagerace.ports.state.Page;

/** GUP puts several references of an fsdax page at once, and wakes for them. */
@Source(value = "f4f451a16dd1", title = "mm: fix missing wake-up event for FSDAX pages")
@KernelFile("include/linux/mm.h")
public interface MmV6_1 extends MmV5_18 {
  /** In mm/swap.c: the count of a folio has reached 0. */
  void __folioPut(Page folio);

  /**
   * In mm/memremap.c: puts references of an fsdax page; false, with nothing done, for any other device page.
   */
  boolean __putDevmapManagedPageRefs(Page page, int refs);

  default boolean putDevmapManagedPageRefs(Page page, int refs) {
    return isZoneDevicePage(page) && __putDevmapManagedPageRefs(page, refs);
  }

  @Override
  default void folioPut(Page folio) {
    if (putPageTestzero(folio)) {
      __folioPut(folio);
    }
  }

  @Override
  default void folioPutRefs(Page folio, int refs) {
    if (pageRefSubAndTest(folio, refs)) {
      __folioPut(folio);
    }
  }

  @Override
  default void putPage(Page page) {
    Page folio = compoundHead(page);
    if (!putDevmapManagedPageRefs(folio, 1)) {
      folioPut(folio);
    }
  }
}
