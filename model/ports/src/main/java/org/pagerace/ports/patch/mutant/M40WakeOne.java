// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Wait;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.WaitQueueEntry;
import org.pagerace.ports.state.WaitQueueHead;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** Waiters are taken for exclusive: one is woken, and the others are left to whom he will wake. */
@Source(value = "M40", title = "a wake-up stops at the first waiter whose key matches")
@Breaks("D10")
public interface M40WakeOne extends Wait {
  @Override
  default void __wakeUp(WaitQueueHead wq, Object key) {
    spinLock(wq.lock);
    WaitQueueEntry entry = (WaitQueueEntry) READ_ONCE(WaitQueueHead.HEAD, wq);
    while (entry != null) {
      WaitQueueEntry next = entry.next;
      if (entry.key == key && wakeUpProcess(entry.task)) {
        listDelInit(wq, entry);
        break;
      }
      entry = next;
    }
    spinUnlock(wq.lock);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M40WakeOne {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M40WakeOne {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M40WakeOne {}
}
