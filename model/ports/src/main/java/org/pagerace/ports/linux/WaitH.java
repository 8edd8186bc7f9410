// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.WaitQueueEntry;
import org.pagerace.ports.state.WaitQueueHead;

/** Wait queues. */
@KernelFile("include/linux/wait.h")
public interface WaitH extends SchedH {
  /**
   * In kernel/sched/wait.c: queues and marks the task as sleeping, before it looks at its condition.
   *
   * @return 0, or an error where a signal waits for the task: then it is not on the queue
   */
  int prepareToWaitEvent(WaitQueueHead wq, WaitQueueEntry entry, int state);

  /** In kernel/sched/wait.c: the condition held; leaves the queue. */
  void finishWait(WaitQueueHead wq, WaitQueueEntry entry);

  /** In kernel/sched/wait.c: wakes every task whose key matches, and takes it off the queue. */
  void __wakeUp(WaitQueueHead wq, Object key);

  /** In kernel/sched/wait.c: the same for tasks that wait exclusively: it stops at the first. */
  void __wakeUpOne(WaitQueueHead wq, Object key);

  /** A look without the lock: whoever relies on it must have a full barrier between making his condition true and it. */
  default boolean waitqueueActive(WaitQueueHead wq) {
    return READ_ONCE(WaitQueueHead.HEAD, wq) != null;
  }
}
