// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.VmArea;

/** Freeing pages only once no TLB can reach them. */
@KernelFile("mm/mmu_gather.c")
public interface MmuGather extends Mm, Pgalloc {
  @Override
  default void tlbFinishMmu(VmArea vma, PageVec gathered) {
    flushTlbMm(vma.mm);
    releasePages(gathered);
  }

  /** No page to collect tables in could be allocated: each is flushed, waited for and freed by itself. */
  @Override
  default void tlbRemoveTable(MmStruct mm, PageTable table) {
    flushTlbMm(mm);
    tlbRemoveTableOne(mm, table);
  }

  default void tlbRemoveTableOne(MmStruct mm, PageTable table) {
    tlbRemoveTableSyncOne(mm);
    pteFree(table);
  }
}
