// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Pagemap;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;

/** The page cache as others use it. */
@Source(value = "v5.18", title = "folio_try_get for page_cache_get_speculative")
@KernelFile("include/linux/pagemap.h")
public interface PagemapV6_15 extends Pagemap {
  /** In mm/filemap.c: the folio at an offset with a reference, or null. */
  Page filemapGetEntry(AddressSpace mapping, int index);

  @Override
  default Page findGetPage(AddressSpace mapping, int offset) {
    return filemapGetEntry(mapping, offset);
  }

  @Override
  @Removed
  default boolean pageCacheAddSpeculative(Page page, int count) {
    throw new RemovedFunction("page_cache_add_speculative");
  }

  @Override
  @Removed
  default boolean pageCacheGetSpeculative(Page page) {
    throw new RemovedFunction("page_cache_get_speculative");
  }
}
