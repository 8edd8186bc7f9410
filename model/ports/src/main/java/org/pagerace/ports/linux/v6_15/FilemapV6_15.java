// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Filemap;
import org.pagerace.ports.linux.v5_18.PageRefV5_18;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Slot;

/** The speculative lookup under its later name. */
@Source(value = "v6.3", title = "mm/filemap.c: find_get_entry has become filemap_get_entry")
@KernelFile("mm/filemap.c")
public interface FilemapV6_15 extends Filemap, PagemapV6_15, PageRefV5_18, MmV6_15 {
  @Override
  default Page filemapGetEntry(AddressSpace mapping, int index) {
    for (;;) {
      Slot slot = xasLoad(mapping, index);
      if (!(slot instanceof Page folio)) {
        return null;
      }
      if (folioTryGet(folio)) {
        if (xasLoad(mapping, index) == folio) {
          return folio;
        }
        folioPut(folio);
      }
      cpuRelax();
    }
  }

  @Override
  @Removed
  default Page findGetEntry(AddressSpace mapping, int offset) {
    throw new RemovedFunction("find_get_entry");
  }
}
