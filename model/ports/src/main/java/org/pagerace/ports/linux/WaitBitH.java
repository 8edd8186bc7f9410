// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import java.util.function.BooleanSupplier;
import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.WaitQueueEntry;
import org.pagerace.ports.state.WaitQueueHead;

/** Waiting for a variable. */
@KernelFile("include/linux/wait_bit.h")
public interface WaitBitH extends WaitH {
  /** The queue for the count of a page; pages may share one. */
  WaitQueueHead __varWaitqueue(Page page);

  /** In kernel/sched/wait_bit.c: makes an entry ready to wait for the count of a page. */
  void initWaitVarEntry(WaitQueueEntry entry, TaskStruct current, Page page);

  /** Wakes whoever waits for the count of a page. */
  void wakeUpVar(Page page);

  /**
   * Waits until a condition on the count of a page holds.
   *
   * @param cmd sleeps, dropping and retaking locks around it; false where the task is still asleep
   * @return 0 once the condition held, an error where a signal ended the wait before it did, {@link SchedH#ASLEEP}
   *     where the task is still asleep
   */
  default int ___waitVarEvent(
      TaskStruct current, Page page, BooleanSupplier condition, int state, BooleanSupplier cmd) {
    WaitQueueHead wq = __varWaitqueue(page);
    WaitQueueEntry entry = current.waitEntry;
    initWaitVarEntry(entry, current, page);
    for (;;) {
      int error = prepareToWaitEvent(wq, entry, state);
      if (condition.getAsBoolean()) {
        break;
      }
      if (error != 0) {
        return error;
      }
      if (!cmd.getAsBoolean()) {
        return ASLEEP;
      }
    }
    finishWait(wq, entry);
    return 0;
  }
}
