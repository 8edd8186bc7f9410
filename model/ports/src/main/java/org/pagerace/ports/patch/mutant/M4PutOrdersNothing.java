// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/**
 * A put that sees what is left but orders nothing: what its holder did before need not be seen by whom the count tells,
 * and the waker can look at the queue before the count has changed.
 */
@Source(value = "M4", title = "putting a reference is a relaxed RMW")
@Breaks({"A2@arm64", "ReclaimVsDirtyingUser@arm64", "D7@arm64", "D12@arm64"})
public interface M4PutOrdersNothing extends PageRef {
  @Override
  default int pageRefSubReturn(Page page, int nr) {
    return atomicSubReturnRelaxed(nr, Page.REFCOUNT, page);
  }

  @Override
  default int pageRefDecReturn(Page page) {
    return pageRefSubReturn(page, 1);
  }

  @Override
  default boolean pageRefSubAndTest(Page page, int nr) {
    return pageRefSubReturn(page, nr) == 0;
  }

  @Override
  default boolean pageRefDecAndTest(Page page) {
    return pageRefSubReturn(page, 1) == 0;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M4PutOrdersNothing {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M4PutOrdersNothing {}

  /** On v6.15, where layout breaking sleeps also over a reference that a passing walker is about to give back. */
  @Breaks({"A2@arm64", "ReclaimVsDirtyingUser@arm64", "D7@arm64", "D12@arm64", "D16@arm64"})
  final class OnV6_15 extends V6_15 implements M4PutOrdersNothing {}
}
