// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_1;

/**
 * Commit 6be3e21d25ca on v6.1: the busy scan waits for a locked entry. It moves its cursor before it waits,
 * and so looks at the next entry when it is done: mended by dd59137bfe70.
 */
@Source(value = "6be3e21d25ca", title = "fs/dax: don't skip locked entries when scanning entries")
public class Fix6be3e21d25ca extends V6_1 {
  @Override
  public Page daxLayoutBusyPage(AddressSpace mapping) {
    if (!mappingMapped(mapping)) {
      return null;
    }
    unmapMappingRange(mapping);
    Page page = null;
    xasLockIrq(mapping);
    for (int index = 0; index < mapping.iPages.length && page == null; index++) {
      if (!(xasLoad(mapping, index) instanceof DaxEntry entry)) {
        continue;
      }
      DaxEntry unlocked = waitEntryUnlockedExclusive(mapping, index, entry);
      page = unlocked == null ? null : daxBusyPage(unlocked);
    }
    xasUnlockIrq(mapping);
    return page;
  }

  /** The entry where it was not locked; null after a wait. */
  @KernelFile("fs/dax.c")
  public DaxEntry waitEntryUnlockedExclusive(AddressSpace mapping, int index, DaxEntry entry) {
    if (!entry.isLocked()) {
      return entry;
    }
    getUnlockedEntry(mapping, index);
    return null;
  }
}
