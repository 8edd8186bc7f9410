// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Mm;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** Check-then-inc without a lock or a reference to lean on. */
@Source(value = "M6", title = "try_get_page in a lockless path")
@Breaks("A3")
public interface M6TryGetForSpeculativeGet extends Mm {
  @Override
  default boolean getPageUnlessZero(Page page) {
    return tryGetPage(page);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M6TryGetForSpeculativeGet {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M6TryGetForSpeculativeGet {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M6TryGetForSpeculativeGet {}
}
