// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Memory;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.VmArea;

/** A fault on device-private memory holds the page while the driver brings it back. */
@Source(value = "16ce101db85d", title = "mm/memory.c: fix race when faulting a device private page")
@KernelFile("mm/memory.c")
public interface MemoryV6_1 extends Memory {
  @Override
  default int doSwapPage(VmArea vma, int address) {
    PageTable table = (PageTable) pmdpGet(vma.mm);
    spinLock(table.ptl);
    if (!(ptepGet(table.ptes[address]) instanceof DevicePrivateEntry entry)) {
      spinUnlock(table.ptl);
      return 0;
    }
    getPage(entry.page());
    spinUnlock(table.ptl);
    int ret = migrateToRam(vma, address, entry.page());
    putPage(entry.page());
    return ret;
  }
}
