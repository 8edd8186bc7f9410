// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** Still one step, which is enough against every get; but what is read while frozen can be older than the freeze. */
@Source(value = "M7-relaxed", title = "page_ref_freeze is a relaxed RMW")
@Breaks({"A7@arm64", "ReclaimVsDirtyingUser@arm64"})
public interface M7FreezeOrdersNothing extends PageRef {
  @Override
  default boolean pageRefFreeze(Page page, int count) {
    return atomicCmpxchgRelaxed(Page.REFCOUNT, page, count, 0) == count;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M7FreezeOrdersNothing {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M7FreezeOrdersNothing {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M7FreezeOrdersNothing {}
}
