// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/** {@code struct wait_bit_queue_entry}: one sleeping task and what it sleeps for. */
public class WaitQueueEntry {
  /** Nonzero while on the queue: written under its lock, read also without. */
  public static final VarHandle QUEUED = Field.of(lookup(), "queued", int.class);

  public final TaskStruct task;
  /** The variable that the task waits for. */
  public final Object key;
  /** Next in the queue; under the queue's lock. */
  public WaitQueueEntry next;

  private int queued;

  public WaitQueueEntry(TaskStruct task, Object key) {
    this.task = task;
    this.key = key;
  }
}
