// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.PageTable;

/**
 * Giving pages of PTEs back. There is no free list of them: who frees one hands it to the next owner himself.
 */
@KernelFile("include/asm-generic/pgalloc.h")
public interface Pgalloc extends Asm {
  /** At once: whoever still walks the table reads what its next owner writes. */
  default void pteFree(PageTable table) {
    table.isFree = true;
  }

  /**
   * When every walker that may have seen the table has finished: call_rcu and its callback stand in one
   * place.
   */
  @KernelFile("mm/pgtable-generic.c")
  default void pteFreeDefer(MmStruct mm, PageTable table) {
    ARCH.synchronizeRcu(mm);
    pteFree(table);
  }
}
