// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.HugeMemory;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_1;

/** The tail has a count while it still names the head, and before it has flags. */
@Source(value = "M29", title = "a split thaws the tail before it stands for itself")
@Breaks("C5")
public interface M29TailThawedFirst extends HugeMemory {
  @Override
  default void __splitHugePageTail(Page head, Page tail) {
    Object mapping = READ_ONCE(Page.MAPPING, head);
    pageRefUnfreeze(tail, mapping == null ? 1 : 2);
    WRITE_ONCE(Page.MAPPING, tail, mapping);
    clearCompoundHead(tail);
    copyFlagsToTail(head, tail);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M29TailThawedFirst {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M29TailThawedFirst {}

  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements M29TailThawedFirst {}
}
