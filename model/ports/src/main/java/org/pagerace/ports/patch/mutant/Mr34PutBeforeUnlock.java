// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.MemoryV6_15;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V6_15;

/** The page is unlocked when it, and the memory that it stands for, may be gone. */
@Source(value = "M-34", title = "a fault puts the device page before it unlocks it")
@Breaks("F6")
public interface Mr34PutBeforeUnlock extends MemoryV6_15 {
  @Override
  default int doSwapPage(VmArea vma, int address) {
    PageTable table = (PageTable) pmdpGet(vma.mm);
    spinLock(table.ptl);
    if (!(ptepGet(table.ptes[address]) instanceof DevicePrivateEntry entry) || !trylockPage(entry.page())) {
      spinUnlock(table.ptl);
      return 0;
    }
    folioGet(entry.page());
    spinUnlock(table.ptl);
    int ret = migrateToRam(vma, address, entry.page());
    folioPut(entry.page());
    // The range must be there for whoever touches a page of it.
    lookUpOps(entry.page());
    unlockPage(entry.page());
    return ret;
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr34PutBeforeUnlock {}
}
