// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PageRef;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** The count is lowered, and then looked at: two putters may see the same rest. */
@Source(value = "M2", title = "the count is lowered first and looked at later")
@Breaks({"A1", "A15", "A5", "H5"})
public interface M2TestAfterDec extends PageRef {
  @Override
  default int pageRefSubReturn(Page page, int nr) {
    pageRefSub(page, nr);
    return pageRefCount(page);
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
  final class OnV5_9 extends V5_9 implements M2TestAfterDec {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M2TestAfterDec {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M2TestAfterDec {}
}
