// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.WaitBit;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.WaitQueueEntry;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** One side names the page, the other a word in it: the same queue, and two keys. */
@Source(value = "M41", title = "the waiter waits for another address than the waker wakes")
@Breaks({"D11", "D12"})
public interface M41OtherKey extends WaitBit {
  @Override
  default void initWaitVarEntry(WaitQueueEntry entry, TaskStruct current, Page page) {
    WaitBit.super.initWaitVarEntry(entry, current, page);
    entry.key = Page.REFCOUNT;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M41OtherKey {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M41OtherKey {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M41OtherKey {}
}
