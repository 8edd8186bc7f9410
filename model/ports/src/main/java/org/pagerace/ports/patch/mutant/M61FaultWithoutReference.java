// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.MemoryV6_1;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V6_1;
import org.pagerace.ports.tree.V6_15;

/** The fault looks up the driver of a page that nothing keeps, as v5.9 and v5.18 do (M-35). */
@Source(value = "M61", title = "a fault on device-private memory takes no reference")
@Breaks({"F6", "R-28"})
public interface M61FaultWithoutReference extends MemoryV6_1 {
  @Override
  default int doSwapPage(VmArea vma, int address) {
    PageTable table = (PageTable) pmdpGet(vma.mm);
    if (!(ptepGet(table.ptes[address]) instanceof DevicePrivateEntry entry)) {
      return 0;
    }
    return migrateToRam(vma, address, entry.page());
  }

  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements M61FaultWithoutReference {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M61FaultWithoutReference {
    @Override
    public int doSwapPage(VmArea vma, int address) {
      return M61FaultWithoutReference.super.doSwapPage(vma, address);
    }
  }
}
