// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/** {@code struct wait_bit_queue_entry}: one sleeping task and what it sleeps for. */
public class WaitQueueEntry {
  /** Nonzero while on the queue: written under its lock, read also without. */
  public static final VarHandle QUEUED = Field.of(lookup(), "queued", int.class);

  /** Who sleeps; written before the entry is queued. */
  public TaskStruct task;
  /** The variable that the task waits for; written before the entry is queued. */
  public Object key;
  /** Next in the queue; under the queue's lock. */
  public WaitQueueEntry next;

  private int queued;
}
