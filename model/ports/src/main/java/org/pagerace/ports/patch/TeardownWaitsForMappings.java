// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/**
 * What the review of 2021 missed: page tables that name pages of a range keep the range. In v6.15 they own references
 * on the pages, so that the end of the range can wait for these; memunmap_pages of v6.15 does not.
 */
@Source(
    value = "<20211014230606.GZ2744544@nvidia.com>",
    title = "a candidate for v6.15: the end of an fsdax range waits until no page of it is referenced")
public class TeardownWaitsForMappings extends V6_15 {
  @Override
  public boolean devPagemapCleanup(DevPagemap pgmap) {
    if (pgmap.type == MemoryType.MEMORY_DEVICE_FS_DAX) {
      for (Page page : pgmap.pages) {
        if (pageRefCount(page) != 0) {
          return false;
        }
      }
    }
    return super.devPagemapCleanup(pgmap);
  }
}
