// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/** A task on a CPU of its own: what the kernel calls {@code current}. */
public class TaskStruct {
  /** {@code state}. */
  public static final VarHandle STATE = Field.of(lookup(), "state", int.class);
  /** Nonzero while this CPU has interrupts off. */
  public static final VarHandle IRQS_OFF = Field.of(lookup(), "irqsOff", int.class);
  /** Nonzero while a signal waits for this task. */
  public static final VarHandle SIGPENDING = Field.of(lookup(), "sigpending", int.class);

  public static final int TASK_RUNNING = 0;
  public static final int TASK_INTERRUPTIBLE = 1;
  public static final int TASK_UNINTERRUPTIBLE = 2;

  /** {@code mm}; null for a task that only works on files. */
  public final MmStruct mm;
  /** The queue entry on this task's stack: it sleeps for one thing at a time. */
  public final WaitQueueEntry waitEntry = new WaitQueueEntry();
  /** What this CPU runs when the task sleeps; null for an idle CPU. It runs once. */
  public Runnable runqueue;

  private int state;
  private int irqsOff;
  private int sigpending;

  /** @param mm the address space, or null */
  public TaskStruct(MmStruct mm) {
    this.mm = mm;
  }
}
