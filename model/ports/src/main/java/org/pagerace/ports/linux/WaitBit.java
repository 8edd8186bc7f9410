// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.WaitQueueEntry;
import org.pagerace.ports.state.WaitQueueHead;

/** Waiting for a variable: queues hashed by its address. Here the only variables are the counts of pages. */
@KernelFile("kernel/sched/wait_bit.c")
public interface WaitBit extends WaitBitH {
  @Override
  default WaitQueueHead __varWaitqueue(Page page) {
    return page.waitQueue;
  }

  @Override
  default void initWaitVarEntry(WaitQueueEntry entry, TaskStruct current, Page page) {
    entry.task = current;
    entry.key = page;
  }

  @Override
  default void wakeUpVar(Page page) {
    WaitQueueHead wq = __varWaitqueue(page);
    if (waitqueueActive(wq)) {
      __wakeUp(wq, page);
    }
  }
}
