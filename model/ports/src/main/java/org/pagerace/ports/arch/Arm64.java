// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.arch;

import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.state.TaskStruct;

/**
 * arm64: exchanging an entry is relaxed, and a flush is broadcast by the hardware and waits for no walker. The barrier
 * that layout breaking and migration need comes from the {@code dsb} that ends the flush.
 */
public class Arm64 implements Arch {
  /** No memory access where nobody looks whether this CPU has interrupts off. */
  @Override
  public void localIrqSave(TaskStruct current) {
    if (current.mm.areTablesFreed) {
      atomicSet(TaskStruct.IRQS_OFF, current, 1);
      smpMb();
    }
  }

  /** No memory access there either. */
  @Override
  public void localIrqRestore(TaskStruct current) {
    if (current.mm.areTablesFreed) {
      smpMb();
      atomicSet(TaskStruct.IRQS_OFF, current, 0);
    }
  }

  @Override
  public Pteval ptepGetAndClear(Pte ptep) {
    return (Pteval) xchgRelaxed(Pte.VAL, ptep, null);
  }

  @Override
  public Pmdval pmdpHugeGetAndClear(MmStruct mm) {
    return (Pmdval) xchgRelaxed(MmStruct.PMD, mm, null);
  }

  @Override
  public void ptepSetWrprotect(Pte ptep, Pteval pte) {
    xchgRelaxed(Pte.VAL, ptep, pte);
  }

  @Override
  public void flushTlbMm(MmStruct mm) {
    smpMb();
  }
}
