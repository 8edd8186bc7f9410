// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/** {@code spinlock_t}. */
public class Spinlock {
  public static final VarHandle LOCKED = Field.of(lookup(), "locked", int.class);

  private int locked;
}
