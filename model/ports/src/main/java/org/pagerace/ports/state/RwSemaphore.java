// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/** {@code struct rw_semaphore}. */
public class RwSemaphore {
  /** Readers inside, or -1 for a writer. */
  public static final VarHandle COUNT = Field.of(lookup(), "count", int.class);

  private int count;
}
