// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Rmap;
import org.pagerace.ports.state.Page;

/** Mappings of device pages count as well. */
@Source(value = "38607c62b34b", title = "fs/dax: properly refcount fs dax pages")
@KernelFile("mm/rmap.c")
public interface RmapV6_15 extends Rmap, MmV6_15 {
  /** {@code atomic_inc_and_test}: it is also the barrier between the mapping's reference and its PTE. */
  @Override
  default void folioAddFileRmapPte(Page folio) {
    atomicAddReturn(1, Page.MAPCOUNT, folio);
  }
}
