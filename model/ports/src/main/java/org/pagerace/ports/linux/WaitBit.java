// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import java.util.function.BooleanSupplier;
import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.WaitQueueEntry;
import org.pagerace.ports.state.WaitQueueHead;

/** Waiting for a variable: queues hashed by its address. Here the only variables are the counts of pages. */
@KernelFile("kernel/sched/wait_bit.c")
public interface WaitBit extends WaitBitH, WaitH {
  @Override
  default WaitQueueHead __varWaitqueue(Page page) {
    return page.waitQueue;
  }

  @Override
  default void wakeUpVar(Page page) {
    WaitQueueHead wq = __varWaitqueue(page);
    if (waitqueueActive(wq)) {
      __wakeUp(wq, page);
    }
  }

  @Override
  default int ___waitVarEvent(
      TaskStruct current, Page page, BooleanSupplier condition, int state, BooleanSupplier cmd) {
    WaitQueueHead wq = __varWaitqueue(page);
    WaitQueueEntry entry = new WaitQueueEntry(current, page);
    for (;;) {
      prepareToWaitEvent(wq, entry, state);
      if (condition.getAsBoolean()) {
        break;
      }
      if (!cmd.getAsBoolean()) {
        return ASLEEP;
      }
    }
    finishWait(wq, entry);
    return 0;
  }
}
