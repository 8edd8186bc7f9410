// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.arch;

import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.TaskStruct;

/**
 * x86 as a guest (MMU_GATHER_RCU_TABLE_FREE): page tables are freed by RCU, and a flush may pass over a virtual CPU
 * that is not running. When it returns, a walker with interrupts off may still hold what it read before.
 */
public class X86Pv extends X86 {
  /** No memory access where nobody looks whether this CPU has interrupts off. */
  @Override
  public void localIrqSave(TaskStruct current) {
    if (current.mm.areTablesFreed) {
      super.localIrqSave(current);
    }
  }

  /** No memory access there either. */
  @Override
  public void localIrqRestore(TaskStruct current) {
    if (current.mm.areTablesFreed) {
      super.localIrqRestore(current);
    }
  }

  @Override
  public void flushTlbMm(MmStruct mm) {
    smpMb();
  }
}
