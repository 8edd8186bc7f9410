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
  default int prepareToWaitEvent(WaitQueueHead wq, WaitQueueEntry entry, int state) {
    spinLock(wq.lock);
    if (signalPendingState(state, entry.task)) {
      // Still the task's to say why it leaves: whoever wakes now must find somebody else.
      listDelInit(wq, entry);
      spinUnlock(wq.lock);
      return -ERESTARTSYS;
    }
    if (atomicRead(WaitQueueEntry.QUEUED, entry) == 0) {
      entry.next = (WaitQueueEntry) READ_ONCE(WaitQueueHead.HEAD, wq);
      atomicSet(WaitQueueEntry.QUEUED, entry, 1);
      WRITE_ONCE(WaitQueueHead.HEAD, wq, entry);
    }
    setCurrentState(entry.task, state);
    spinUnlock(wq.lock);
    return 0;
  }

  @Override
  default void finishWait(WaitQueueHead wq, WaitQueueEntry entry) {
    __setCurrentState(entry.task, TaskStruct.TASK_RUNNING);
    // Whoever woke the task has taken it off the queue: a careful look saves the lock.
    if (atomicRead(WaitQueueEntry.QUEUED, entry) != 0) {
      spinLock(wq.lock);
      listDelInit(wq, entry);
      spinUnlock(wq.lock);
    }
  }

  @Override
  default void __wakeUp(WaitQueueHead wq, Object key) {
    spinLock(wq.lock);
    WaitQueueEntry entry = (WaitQueueEntry) READ_ONCE(WaitQueueHead.HEAD, wq);
    while (entry != null) {
      WaitQueueEntry next = entry.next;
      if (entry.key == key && wakeUpProcess(entry.task)) {
        listDelInit(wq, entry);
      }
      entry = next;
    }
    spinUnlock(wq.lock);
  }

  /** The last of the list has waited longest: {@link #prepareToWaitEvent} puts new ones at its head. */
  @Override
  default void __wakeUpOne(WaitQueueHead wq, Object key) {
    spinLock(wq.lock);
    WaitQueueEntry longest = null;
    for (WaitQueueEntry entry = (WaitQueueEntry) READ_ONCE(WaitQueueHead.HEAD, wq); entry != null; entry = entry.next) {
      longest = entry.key == key ? entry : longest;
    }
    if (longest != null && wakeUpProcess(longest.task)) {
      listDelInit(wq, longest);
    }
    spinUnlock(wq.lock);
  }

  /** Under the lock. */
  default void listDelInit(WaitQueueHead wq, WaitQueueEntry entry) {
    if (atomicRead(WaitQueueEntry.QUEUED, entry) == 0) {
      return;
    }
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
    atomicSet(WaitQueueEntry.QUEUED, entry, 0);
  }
}
