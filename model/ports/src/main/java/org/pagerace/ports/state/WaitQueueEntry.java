// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

/** {@code struct wait_bit_queue_entry}: one sleeping task and what it sleeps for. */
public class WaitQueueEntry {
  public final TaskStruct task;
  /** The variable that the task waits for. */
  public final Object key;
  /** Next in the queue; under the queue's lock. */
  public WaitQueueEntry next;
  /** Whether it is on the queue; under the queue's lock. */
  public boolean isQueued;

  public WaitQueueEntry(TaskStruct task, Object key) {
    this.task = task;
    this.key = key;
  }
}
