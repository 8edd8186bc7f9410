// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V6_15;

/** A faulter takes his reference first and then tries the page's lock: who has the lock finds a reference too many. */
@Source(value = "M-33", title = "a fault on device-private memory takes the reference before the lock")
@Breaks("R-27")
public interface Mr33ReferenceBeforeLock {
  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr33ReferenceBeforeLock {
    @Override
    public int doSwapPage(VmArea vma, int address) {
      PageTable table = (PageTable) pmdpGet(vma.mm);
      spinLock(table.ptl);
      if (!(ptepGet(table.ptes[address]) instanceof DevicePrivateEntry entry)) {
        spinUnlock(table.ptl);
        return 0;
      }
      folioGet(entry.page());
      spinUnlock(table.ptl);
      int ret = 0;
      if (trylockPage(entry.page())) {
        ret = migrateToRam(vma, address, entry.page());
        unlockPage(entry.page());
      }
      folioPut(entry.page());
      return ret;
    }
  }
}
