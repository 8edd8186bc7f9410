// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_1;

/**
 * Commit cee91fa13a8e on v6.1: the busy scan looks at files that nobody maps, since a pin can outlive its
 * mapping.
 */
@Source(value = "cee91fa13a8e", title = "fs/dax: return unmapped busy pages from dax_layout_busy_page_range()")
@Mends("PinOutlivesMapping")
public class FixCee91fa13a8e extends V6_1 {
  @Override
  public Page daxLayoutBusyPage(AddressSpace mapping) {
    unmapMappingRange(mapping);
    Page page = null;
    xasLockIrq(mapping);
    for (int index = 0; index < mapping.iPages.length && page == null; index++) {
      if (xasLoad(mapping, index) instanceof DaxEntry entry && !entry.isLocked()) {
        page = daxBusyPage(entry);
      }
    }
    xasUnlockIrq(mapping);
    return page;
  }
}
