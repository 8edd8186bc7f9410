// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** Freezing compares, and then stores. */
@Source(value = "M7", title = "page_ref_freeze compares first and stores later")
@Breaks({"A6", "A7@arm64", "A8", "A9", "C1", "H2"})
public interface M7FreezeInTwoSteps extends PageRef {
  @Override
  default boolean pageRefFreeze(Page page, int count) {
    if (pageRefCount(page) != count) {
      return false;
    }
    setPageCount(page, 0);
    return true;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M7FreezeInTwoSteps {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M7FreezeInTwoSteps {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M7FreezeInTwoSteps {}
}
