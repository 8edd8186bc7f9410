// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V6_15;

/** The charge mover still takes a page of the count 1 for a free one. */
@Source(value = "M62-charge", title = "mc_handle_swap_pte refuses the free count of the other convention")
@Breaks("F9")
public interface M62FreeMeansOne {
  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements M62FreeMeansOne {
    @Override
    public Page mcHandleSwapPte(Pteval ptent) {
      boolean isTaken = ptent instanceof DevicePrivateEntry entry && pageRefAddUnless(entry.page(), 1, 1);
      return isTaken ? ((DevicePrivateEntry) ptent).page() : null;
    }
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M62FreeMeansOne {
    @Override
    public Page mcHandleSwapPte(Pteval ptent) {
      boolean isTaken = ptent instanceof DevicePrivateEntry entry && pageRefAddUnless(entry.page(), 1, 1);
      return isTaken ? ((DevicePrivateEntry) ptent).page() : null;
    }
  }
}
