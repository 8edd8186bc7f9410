// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Dax;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/**
 * Layout breaking looks for pins first and takes the PTEs away afterwards. It means nothing on RFC v2, where no fsdax
 * page can be pinned and so no order of scan and unmap could miss a pin.
 */
@Source(value = "M28-scan", title = "layout breaking reads the counts before it unmaps the file")
@Breaks("D1")
public interface M28ScanBeforeUnmap extends Dax {
  @Override
  default Page daxLayoutBusyPage(AddressSpace mapping) {
    if (!mappingMapped(mapping)) {
      return null;
    }
    Page page = null;
    xasLockIrq(mapping);
    for (int index = 0; index < mapping.iPages.length && page == null; index++) {
      if (xasLoad(mapping, index) instanceof DaxEntry entry && !entry.isLocked()) {
        page = daxBusyPage(entry);
      }
    }
    xasUnlockIrq(mapping);
    unmapMappingRange(mapping);
    return page;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M28ScanBeforeUnmap {}
}
