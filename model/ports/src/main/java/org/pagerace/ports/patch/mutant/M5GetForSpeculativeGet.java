// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** A speculative get raises the count whatever it was. */
@Source(value = "M5", title = "get_page where get_page_unless_zero is needed")
@Breaks({"A3", "A6", "A9", "B1@x86-pv", "C4", "PassingReferenceFrees@x86-pv"})
public interface M5GetForSpeculativeGet extends PageRef {
  @Override
  default boolean pageRefAddUnless(Page page, int nr, int u) {
    pageRefAdd(page, nr);
    return true;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M5GetForSpeculativeGet {}

  /** On RFC v2, where a free device page takes it too. */
  @Breaks({"A3", "H7", "F2"})
  final class OnRfcV2 extends RfcV2 implements M5GetForSpeculativeGet {}

  /** On v6.15, where it is the one slip by which the last unmapping of a page can pass a pin by. */
  @Breaks({"A3", "H7", "F2", "R-11", "D4@arm64"})
  final class OnV6_15 extends V6_15 implements M5GetForSpeculativeGet {}
}
