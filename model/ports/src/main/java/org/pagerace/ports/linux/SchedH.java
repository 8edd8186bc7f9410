// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.TaskStruct;

/**
 * Sleeping without blocking. A task that must sleep lets its CPU run what else is runnable there; when nothing is, the
 * task is left asleep: {@link #schedule} says so, every caller returns {@link #ASLEEP} at once, and whoever looks later
 * sees in the task's state whether it has been woken since.
 */
@KernelFile("include/linux/sched.h")
public interface SchedH extends Atomic {
  /** Returned by a function whose task is asleep; not an error number, which are negative. */
  int ASLEEP = 1;

  /** A signal ended the wait. */
  int ERESTARTSYS = 512;

  /**
   * In kernel/sched/core.c: sleeps until woken.
   *
   * @return false where the task is still asleep
   */
  boolean schedule(TaskStruct current);

  /** In kernel/sched/core.c: makes a sleeping task runnable; false where it did not sleep. */
  boolean wakeUpProcess(TaskStruct task);

  /** A store and a full barrier, which the waker's barrier pairs with. */
  default void setCurrentState(TaskStruct current, int state) {
    atomicSet(TaskStruct.STATE, current, state);
    smpMb();
  }

  default void __setCurrentState(TaskStruct current, int state) {
    atomicSet(TaskStruct.STATE, current, state);
  }

  default boolean taskIsRunning(TaskStruct task) {
    return atomicRead(TaskStruct.STATE, task) == TaskStruct.TASK_RUNNING;
  }

  /** In kernel/signal.c: a signal for a task, which ends its sleep where signals may. */
  void signalWakeUp(TaskStruct task);

  @KernelFile("include/linux/sched/signal.h")
  default boolean signalPendingState(int state, TaskStruct task) {
    return state == TaskStruct.TASK_INTERRUPTIBLE && atomicRead(TaskStruct.SIGPENDING, task) != 0;
  }
}
