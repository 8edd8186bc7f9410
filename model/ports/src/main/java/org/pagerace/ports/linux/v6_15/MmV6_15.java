// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.linux.Mm;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;

/** No kind of page is special to put any more. */
@KernelFile("include/linux/mm.h")
public interface MmV6_15 extends Mm {
  /** In mm/swap.c: the count of a folio has reached 0. */
  void __folioPut(Page folio);

  /** In mm/memory.c: maps a page whose count its caller keeps above 0; 0 or an error. */
  int vmfInsertPageMkwrite(VmArea vma, int address, Page page);

  /** In mm/rmap.c: one mapping more. */
  void folioAddFileRmapPte(Page folio);

  default void folioGet(Page folio) {
    pageRefInc(folio);
  }

  default void folioPut(Page folio) {
    if (putPageTestzero(folio)) {
      __folioPut(folio);
    }
  }

  default void folioPutRefs(Page folio, int refs) {
    if (pageRefSubAndTest(folio, refs)) {
      __folioPut(folio);
    }
  }

  /** How many PTEs map the folio. */
  default int folioMapcount(Page folio) {
    return atomicRead(Page.MAPCOUNT, folio) + 1;
  }

  @Override
  default void putPage(Page page) {
    folioPut(compoundHead(page));
  }

  @Override
  @Removed
  default boolean pageIsDevmapManaged(Page page) {
    throw new RemovedFunction("page_is_devmap_managed");
  }
}
