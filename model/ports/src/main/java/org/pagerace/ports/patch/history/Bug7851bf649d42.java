// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_1;

/**
 * What commit 7851bf649d42 mended, on v6.1: fuse asked for the range from 0 to 0, and so the scan saw no page
 * at all. Fuse is not ported: the scan stands for its call.
 */
@Source(value = "7851bf649d42", title = "before fuse: fix dax truncate/punch_hole fault path")
@Breaks("D1")
public class Bug7851bf649d42 extends V6_1 {
  @Override
  public Page daxLayoutBusyPage(AddressSpace mapping) {
    if (mappingMapped(mapping)) {
      unmapMappingRange(mapping);
    }
    return null;
  }
}
