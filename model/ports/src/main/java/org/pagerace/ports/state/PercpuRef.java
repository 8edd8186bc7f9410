// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/** {@code struct percpu_ref}: the per-CPU counters stand as their sum. */
public class PercpuRef {
  /** References, and the mark of death as one more bit. */
  public static final VarHandle COUNT = Field.of(lookup(), "count", int.class);

  private int count = 1;
}
