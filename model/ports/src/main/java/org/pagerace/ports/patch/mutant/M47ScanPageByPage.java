// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Dax;
import org.pagerace.ports.linux.Memory;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V5_9;

/**
 * Each count is read right after its own PTE was cleared. The flush, which is the barrier between the two,
 * comes for all at the end.
 */
@Source(value = "M47", title = "layout breaking unmaps and scans page by page, and flushes once at the end")
@Breaks("D18@arm64")
public interface M47ScanPageByPage extends Dax, Memory {
  @Override
  default Page daxLayoutBusyPage(AddressSpace mapping) {
    VmArea vma = iMmap(mapping);
    if (vma == null) {
      return null;
    }
    if (!(pmdpGet(vma.mm) instanceof PageTable table)) {
      return Dax.super.daxLayoutBusyPage(mapping);
    }
    PageVec gathered = new PageVec(table.ptes.length);
    Page page = null;
    for (int index = 0; index < mapping.iPages.length && page == null; index++) {
      zapPteRange(table, index, index + 1, gathered);
      xasLockIrq(mapping);
      if (xasLoad(mapping, index) instanceof DaxEntry entry && !entry.isLocked()) {
        page = daxBusyPage(entry);
      }
      xasUnlockIrq(mapping);
    }
    tlbFinishMmu(vma, gathered);
    return page;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M47ScanPageByPage {}
}
