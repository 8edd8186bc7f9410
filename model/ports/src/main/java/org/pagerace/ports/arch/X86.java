// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.arch;

import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.state.TaskStruct;

/**
 * x86 on bare metal: exchanging an entry is fully ordered, and a TLB flush interrupts every CPU that uses the address
 * space and waits for the answer, which a CPU with interrupts off cannot give. A lockless walker that might have seen
 * the old entry has therefore finished when the flush returns.
 *
 * <p>The interrupt is modelled as a handshake over a flag per CPU, with a full fence on either side: that makes the
 * walker's entry slightly stronger than {@code cli} is.
 */
public class X86 implements Arch {
  @Override
  public void localIrqSave(TaskStruct current) {
    atomicSet(TaskStruct.IRQS_OFF, current, 1);
    smpMb();
  }

  @Override
  public void localIrqRestore(TaskStruct current) {
    smpMb();
    atomicSet(TaskStruct.IRQS_OFF, current, 0);
  }

  @Override
  public Pteval ptepGetAndClear(Pte ptep) {
    return (Pteval) xchg(Pte.VAL, ptep, null);
  }

  @Override
  public Pmdval pmdpHugeGetAndClear(MmStruct mm) {
    return (Pmdval) xchg(MmStruct.PMD, mm, null);
  }

  @Override
  public void ptepSetWrprotect(Pte ptep, Pteval pte) {
    xchg(Pte.VAL, ptep, pte);
  }

  @Override
  public void flushTlbMm(MmStruct mm) {
    synchronizeRcu(mm);
  }
}
