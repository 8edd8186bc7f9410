// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Memremap;
import org.pagerace.ports.patch.TeardownWaitsForMappings;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.tree.V5_9;

/** Teardown drops the shares of all pages at once, as RFC v2 does, whoever still holds one of them. */
@Source(value = "M55", title = "memunmap_pages drops the range's references in bulk")
@Breaks("E1")
public interface M55BulkPutAtTeardown extends Memremap {
  @Override
  default boolean memunmapPages(DevPagemap pgmap) {
    percpuRefKill(pgmap.ref);
    percpuRefPutMany(pgmap.ref, pgmap.pages.length);
    return devPagemapCleanup(pgmap);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M55BulkPutAtTeardown {}

  /** On the candidate whose teardown waits for mappings: it does not any more. */
  @Breaks("E9")
  final class OnTeardownWaitsForMappings extends TeardownWaitsForMappings implements M55BulkPutAtTeardown {
    @Override
    public boolean memunmapPages(DevPagemap pgmap) {
      return M55BulkPutAtTeardown.super.memunmapPages(pgmap);
    }

    @Override
    public boolean devPagemapCleanup(DevPagemap pgmap) {
      atomicSet(DevPagemap.MEMMAP_GONE, pgmap, 1);
      return true;
    }
  }
}
