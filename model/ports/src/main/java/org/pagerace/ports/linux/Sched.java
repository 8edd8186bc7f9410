// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.TaskStruct;

/** The scheduler, as far as sleeping needs it. */
@KernelFile("kernel/sched/core.c")
public interface Sched extends SchedH {
  @Override
  default boolean schedule(TaskStruct current) {
    while (!taskIsRunning(current)) {
      Runnable next = current.runqueue;
      if (next == null) {
        return false;
      }
      current.runqueue = null;
      next.run();
    }
    return true;
  }

  @Override
  default boolean wakeUpProcess(TaskStruct task) {
    smpMb();
    if (taskIsRunning(task)) {
      return false;
    }
    atomicSet(TaskStruct.STATE, task, TaskStruct.TASK_RUNNING);
    return true;
  }

  @KernelFile("kernel/signal.c")
  @Override
  default void signalWakeUp(TaskStruct task) {
    atomicSet(TaskStruct.SIGPENDING, task, 1);
    smpMb();
    if (atomicRead(TaskStruct.STATE, task) == TaskStruct.TASK_INTERRUPTIBLE) {
      wakeUpProcess(task);
    }
  }
}
