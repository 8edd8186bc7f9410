// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.arch;

import org.pagerace.ports.OnlyWhereNamed;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;

/**
 * x86 on 32 bits with more than four gigabytes (CONFIG_X86_PAE): a PTE has two words, and no instruction that reads or
 * sets both is used. It differs in nothing else from x86, so only races that name it run on it. A PMD is left whole.
 *
 * <p>Who pairs the lower half of one entry with the upper half of another finds a page that no entry names.
 */
@OnlyWhereNamed
public class X86Pae extends X86 {
  /** Both words, in whatever order. */
  @Override
  public Pteval ptepGet(Pte ptep) {
    Pteval low = (Pteval) READ_ONCE(Pte.VAL, ptep);
    return pte(low, atomicRead(Pte.HIGH, ptep));
  }

  /** The lower word, the upper one, and the lower one again: it goes first and comes last. */
  @Override
  public Pteval ptepGetLockless(Pte ptep) {
    Pteval low;
    int high;
    do {
      low = (Pteval) READ_ONCE(Pte.VAL, ptep);
      smpRmb();
      high = atomicRead(Pte.HIGH, ptep);
      smpRmb();
    } while (READ_ONCE(Pte.VAL, ptep) != low);
    return pte(low, high);
  }

  /** Present only when the upper half is there. */
  @Override
  public void setPte(Pte ptep, Pteval pte) {
    atomicSet(Pte.HIGH, ptep, pte instanceof Page page ? page.pfnHigh : 0);
    smpWmb();
    WRITE_ONCE(Pte.VAL, ptep, pte);
  }

  /** Not present first; the upper half goes after. */
  @Override
  public Pteval ptepGetAndClear(Pte ptep) {
    Pteval low = super.ptepGetAndClear(ptep);
    Pteval pte = pte(low, atomicRead(Pte.HIGH, ptep));
    atomicSet(Pte.HIGH, ptep, 0);
    return pte;
  }

  private static Pteval pte(Pteval low, int high) {
    return low instanceof Page page && page.pfnHigh != high ? page.stray : low;
  }
}
