// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.arch;

import org.pagerace.ports.UnderTest;
import org.pagerace.ports.linux.Atomic;
import org.pagerace.ports.linux.Processor;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.state.TaskStruct;

/**
 * What a processor and its page-table code promise. Clearing an entry and flushing the TLBs are two steps everywhere;
 * archs differ in what the first orders and whom the second waits for.
 */
public interface Arch extends Atomic, Processor {
  /** Turns interrupts off on the CPU of {@code current}. */
  void localIrqSave(TaskStruct current);

  /** Turns them on again. */
  void localIrqRestore(TaskStruct current);

  /** {@code ptep_get}: the entry as it is read under its lock, or to see whether it has changed. */
  default Pteval ptepGet(Pte ptep) {
    return (Pteval) READ_ONCE(Pte.VAL, ptep);
  }

  /** {@code ptep_get_lockless}: an entry that has stood there, whoever changes it meanwhile. */
  default Pteval ptepGetLockless(Pte ptep) {
    return ptepGet(ptep);
  }

  /** {@code set_pte}. */
  default void setPte(Pte ptep, Pteval pte) {
    WRITE_ONCE(Pte.VAL, ptep, pte);
  }

  /** {@code ptep_get_and_clear}. */
  Pteval ptepGetAndClear(Pte ptep);

  /** {@code pmdp_huge_get_and_clear}. */
  Pmdval pmdpHugeGetAndClear(MmStruct mm);

  /** {@code ptep_set_wrprotect}, under the lock of the table. */
  void ptepSetWrprotect(Pte ptep, Pteval pte);

  /**
   * Waits until every CPU that had interrupts off has had them on, by an interrupt to all or a grace period
   * of RCU.
   */
  default void synchronizeRcu(MmStruct mm) {
    smpMb();
    for (TaskStruct cpu : mm.cpumask) {
      while (atomicRead(TaskStruct.IRQS_OFF, cpu) != 0) {
        cpuRelax();
      }
    }
    smpMb();
  }

  /** {@code flush_tlb_mm}. */
  void flushTlbMm(MmStruct mm);

  /** The arch that this virtual machine was asked to test. */
  static Arch underTest() {
    return UnderTest.arch();
  }
}
