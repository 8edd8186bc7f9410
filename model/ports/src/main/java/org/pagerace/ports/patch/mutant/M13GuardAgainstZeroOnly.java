// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** A count that has gone past its limit looks negative, and nobody asks. */
@Source(value = "M13", title = "the lockless walk refuses a count of 0 only")
@Breaks("A12")
public interface M13GuardAgainstZeroOnly extends Gup {
  @Override
  default Page tryGetCompoundHead(Page page, int refs) {
    Page head = compoundHead(page);
    return pageCacheAddSpeculative(head, refs) ? head : null;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M13GuardAgainstZeroOnly {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M13GuardAgainstZeroOnly {}
}
