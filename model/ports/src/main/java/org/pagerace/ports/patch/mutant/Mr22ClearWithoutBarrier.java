// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Rmap;
import org.pagerace.ports.linux.v6_1.RmapHV6_1;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V6_1;
import org.pagerace.ports.tree.V6_15;

/**
 * The PTE is emptied by a store, and the count is read behind it without a barrier. Even x86 reads it too
 * early.
 */
@Source(value = "M-22", title = "no barrier between emptying a PTE and reading the count")
@Breaks({"A14@x86-pv", "R-24@x86-pv"})
public interface Mr22ClearWithoutBarrier extends Rmap, RmapHV6_1 {
  @Override
  default void ptepClearFlush(VmArea vma, Pte pte) {
    setPteAt(pte, null);
  }

  @Override
  default int folioTryShareAnonRmapPte(Page page) {
    if (pageMaybeDmaPinned(page)) {
      return -EBUSY;
    }
    ClearPageAnonExclusive(page);
    smpMb();
    return 0;
  }

  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements Mr22ClearWithoutBarrier {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr22ClearWithoutBarrier {}
}
