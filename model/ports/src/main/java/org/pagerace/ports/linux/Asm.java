// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.arch.Arch;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.state.TaskStruct;

/** What the protocols lean on in the processor; every function asks the {@link Arch} under test. */
@KernelFile("include/linux/pgtable.h")
public interface Asm extends Atomic {
  /** The arch under test. */
  Arch ARCH = Arch.underTest();

  @KernelFile("include/linux/irqflags.h")
  default void localIrqSave(TaskStruct current) {
    ARCH.localIrqSave(current);
  }

  @KernelFile("include/linux/irqflags.h")
  default void localIrqRestore(TaskStruct current) {
    ARCH.localIrqRestore(current);
  }

  /** Empties a PTE and says what it held. It says nothing to the TLBs and waits for nobody. */
  default Pteval ptepGetAndClear(Pte ptep) {
    return ARCH.ptepGetAndClear(ptep);
  }

  /** Empties the PMD and says what it held. */
  default Pmdval pmdpHugeGetAndClear(MmStruct mm) {
    return ARCH.pmdpHugeGetAndClear(mm);
  }

  /** Empties the PMD above a table, under its lock, and flushes. */
  @KernelFile("mm/pgtable-generic.c")
  default void pmdpCollapseFlush(MmStruct mm) {
    pmdpHugeGetAndClear(mm);
    flushTlbMm(mm);
  }

  /** Makes an entry read-only that nobody else can change meanwhile. */
  default void ptepSetWrprotect(Pte ptep, Pteval pte) {
    ARCH.ptepSetWrprotect(ptep, pte);
  }

  /** An interrupt on every CPU: no lockless walker is below an entry any more that was emptied before. */
  @KernelFile("mm/mmu_gather.c")
  default void tlbRemoveTableSyncOne(MmStruct mm) {
    ARCH.synchronizeRcu(mm);
  }

  /** Tells every TLB that translations of this address space are gone. */
  @KernelFile("arch/x86/include/asm/tlbflush.h")
  default void flushTlbMm(MmStruct mm) {
    ARCH.flushTlbMm(mm);
  }

  default void setPteAt(Pte ptep, Pteval pte) {
    ARCH.setPte(ptep, pte);
  }

  /** Whether a present PTE says that its page is device memory. */
  default boolean pteDevmap(Page page) {
    return page.zone.isDevice;
  }

  default Pteval ptepGet(Pte ptep) {
    return ARCH.ptepGet(ptep);
  }

  default Pmdval pmdpGet(MmStruct mm) {
    return (Pmdval) READ_ONCE(MmStruct.PMD, mm);
  }

  default void setPmdAt(MmStruct mm, Pmdval pmd) {
    WRITE_ONCE(MmStruct.PMD, mm, pmd);
  }
}
