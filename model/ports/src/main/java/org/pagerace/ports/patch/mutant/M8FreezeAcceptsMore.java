// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** Freezing looks for at least so many references. */
@Source(value = "M8", title = "page_ref_freeze accepts a count that is greater than expected")
@Breaks({"A6", "A7"})
public interface M8FreezeAcceptsMore extends PageRef {
  @Override
  default boolean pageRefFreeze(Page page, int count) {
    int seen = pageRefCount(page);
    return seen >= count && atomicCmpxchg(Page.REFCOUNT, page, seen, 0) == seen;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M8FreezeAcceptsMore {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M8FreezeAcceptsMore {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M8FreezeAcceptsMore {}
}
