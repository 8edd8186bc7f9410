// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** The second look at the pointer can be older than the reference. */
@Source(value = "M10-relaxed", title = "a speculative get is a relaxed RMW")
@Breaks({"A10@arm64", "B2@arm64", "C1@arm64", "C3@arm64", "C11@arm64"})
public interface M10GetOrdersNothing extends PageRef {
  @Override
  default boolean pageRefAddUnless(Page page, int nr, int u) {
    int old = pageRefCount(page);
    while (old != u) {
      int seen = atomicCmpxchgRelaxed(Page.REFCOUNT, page, old, old + nr);
      if (seen == old) {
        return true;
      }
      old = seen;
    }
    return false;
  }

  /** On v5.9, where the PTE of an fsdax page owns no reference. */
  @Breaks({"A10@arm64", "B2@arm64", "C1@arm64", "C3@arm64", "D1@arm64"})
  final class OnV5_9 extends V5_9 implements M10GetOrdersNothing {}

  /** On RFC v2, where no fsdax page can be grabbed anyway. */
  final class OnRfcV2 extends RfcV2 implements M10GetOrdersNothing {}

  /** On v6.15, where a mapping's reference decides alone whether an fsdax page is idle, and no order is needed. */
  final class OnV6_15 extends V6_15 implements M10GetOrdersNothing {}
}
