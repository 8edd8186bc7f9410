// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Wait;
import org.pagerace.ports.state.WaitQueueEntry;
import org.pagerace.ports.state.WaitQueueHead;
import org.pagerace.ports.tree.V5_9;

/** Whoever sleeps in the bucket is woken, whatever he waits for. */
@Source(value = "M40-key", title = "a wake-up does not look at keys")
@Breaks("D10")
public interface M40WakeAnybody extends Wait {
  @Override
  default void __wakeUp(WaitQueueHead wq, Object key) {
    spinLock(wq.lock);
    WaitQueueEntry entry = (WaitQueueEntry) READ_ONCE(WaitQueueHead.HEAD, wq);
    while (entry != null) {
      WaitQueueEntry next = entry.next;
      if (wakeUpProcess(entry.task)) {
        listDelInit(wq, entry);
      }
      entry = next;
    }
    spinUnlock(wq.lock);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M40WakeAnybody {}
}
