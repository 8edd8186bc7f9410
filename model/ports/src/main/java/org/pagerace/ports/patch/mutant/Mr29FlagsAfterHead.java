// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.HugeMemory;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/** The tail stands for itself before it has flags. */
@Source(value = "M-29", title = "a split clears the head of a tail before it copies the flags")
@Breaks("R-23")
public interface Mr29FlagsAfterHead extends HugeMemory {
  @Override
  default void __splitHugePageTail(Page head, Page tail) {
    Object mapping = READ_ONCE(Page.MAPPING, head);
    WRITE_ONCE(Page.MAPPING, tail, mapping);
    clearCompoundHead(tail);
    copyFlagsToTail(head, tail);
    pageRefUnfreeze(tail, mapping == null ? 1 : 2);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements Mr29FlagsAfterHead {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements Mr29FlagsAfterHead {}
}
