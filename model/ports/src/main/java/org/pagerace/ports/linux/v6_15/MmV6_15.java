// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.MmV6_1;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;

/** No kind of page is special to put any more. */
@Source(value = "38607c62b34b", title = "fs/dax: properly refcount fs dax pages")
@KernelFile("include/linux/mm.h")
public interface MmV6_15 extends MmV6_1 {
  /** In mm/memory.c: maps a page whose count its caller keeps above 0; 0 or an error. */
  int vmfInsertPageMkwrite(VmArea vma, int address, Page page);

  /** In mm/memory.c: the same for a driver's page. */
  int vmInsertPage(VmArea vma, int address, Page page);

  /** In mm/huge_memory.c: nobody will want to split the folio any more. */
  void folioUnqueueDeferredSplit(Page folio);

  /** In mm/rmap.c: one mapping more. */
  void folioAddFileRmapPte(Page folio);

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
  default boolean putDevmapManagedPageRefs(Page page, int refs) {
    throw new RemovedFunction("put_devmap_managed_page_refs");
  }
}
