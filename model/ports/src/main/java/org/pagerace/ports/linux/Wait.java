// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.WaitQueueEntry;
import org.pagerace.ports.state.WaitQueueHead;

/** Wait queues. */
@KernelFile("kernel/sched/wait.c")
public interface Wait extends WaitH, SpinlockH {
  @Override
  default void prepareToWaitEvent(WaitQueueHead wq, WaitQueueEntry entry, int state) {
    spinLock(wq.lock);
    if (!entry.isQueued) {
      entry.next = (WaitQueueEntry) READ_ONCE(WaitQueueHead.HEAD, wq);
      entry.isQueued = true;
      WRITE_ONCE(WaitQueueHead.HEAD, wq, entry);
    }
    setCurrentState(entry.task, state);
    spinUnlock(wq.lock);
  }

  @Override
  default void finishWait(WaitQueueHead wq, WaitQueueEntry entry) {
    __setCurrentState(entry.task, TaskStruct.TASK_RUNNING);
    spinLock(wq.lock);
    if (entry.isQueued) {
      listDelInit(wq, entry);
    }
    spinUnlock(wq.lock);
  }

  @Override
  default void __wakeUp(WaitQueueHead wq, Object key) {
    spinLock(wq.lock);
    WaitQueueEntry entry = (WaitQueueEntry) READ_ONCE(WaitQueueHead.HEAD, wq);
    while (entry != null) {
      WaitQueueEntry next = entry.next;
      if (entry.key == key) {
        listDelInit(wq, entry);
        wakeUpProcess(entry.task);
      }
      entry = next;
    }
    spinUnlock(wq.lock);
  }

  /** Under the lock. */
  default void listDelInit(WaitQueueHead wq, WaitQueueEntry entry) {
    WaitQueueEntry before = (WaitQueueEntry) READ_ONCE(WaitQueueHead.HEAD, wq);
    if (before == entry) {
      WRITE_ONCE(WaitQueueHead.HEAD, wq, entry.next);
    } else {
      while (before.next != entry) {
        before = before.next;
      }
      before.next = entry.next;
    }
    entry.next = null;
    entry.isQueued = false;
  }
}
