// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.state;

import static java.lang.invoke.MethodHandles.lookup;

import java.lang.invoke.VarHandle;

/** {@code struct percpu_ref} with both its modes, and one CPU that counts for itself in the first. */
public class PercpuRefModes {
  /** The counter that all CPUs share; far above 0 while CPUs count for themselves. */
  public static final VarHandle COUNT = Field.of(lookup(), "count", int.class);
  /** The low bits of {@code percpu_count_ptr}: the mode, and whether the reference is dead. */
  public static final VarHandle PERCPU_COUNT_PTR = Field.of(lookup(), "percpuCountPtr", int.class);
  /** What the one CPU has counted for itself; it may fall below 0. */
  public static final VarHandle PERCPU_COUNT = Field.of(lookup(), "percpuCount", int.class);
  /** Nonzero while that CPU is in a read-side section of RCU. */
  public static final VarHandle RCU_READER = Field.of(lookup(), "rcuReader", int.class);
  /** Nonzero once the last reference was put: {@code release} was called. */
  public static final VarHandle RELEASED = Field.of(lookup(), "released", int.class);

  /** Mode bit: all CPUs share the counter. */
  public static final int PERCPU_REF_ATOMIC = 1;
  /** Mode bit: no live reference any more. */
  public static final int PERCPU_REF_DEAD = 2;
  /** Keeps the shared counter from 0 while it does not know of all references. */
  public static final int PERCPU_COUNT_BIAS = 1 << 20;

  private int count = PERCPU_COUNT_BIAS + 1;
  private int percpuCountPtr;
  private int percpuCount;
  private int rcuReader;
  private int released;
}
