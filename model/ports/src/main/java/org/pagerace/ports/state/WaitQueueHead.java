// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/** {@code wait_queue_head_t}. */
public class WaitQueueHead {
  /** The list head, which {@code waitqueue_active} reads without the lock. */
  public static final VarHandle HEAD = Field.of(lookup(), "head", WaitQueueEntry.class);

  public final Spinlock lock = new Spinlock();

  private WaitQueueEntry head;
}
