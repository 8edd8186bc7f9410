// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;

/** Stands for {@link java.util.concurrent.atomic.LongAdder}; see {@link Stripes} for what a sum may miss. */
public class LongAdder extends Stripes implements Serializable {
  private static final long serialVersionUID = 1;

  public LongAdder() {
    super(0);
  }

  public void add(long x) {
    addBits(x);
  }

  public void increment() {
    addBits(1);
  }

  public void decrement() {
    addBits(-1);
  }

  public long sum() {
    return resultBits(Long::sum);
  }

  public long sumThenReset() {
    return takeBits(Long::sum);
  }

  @Override
  public int intValue() {
    return (int) sum();
  }

  @Override
  public long longValue() {
    return sum();
  }

  @Override
  public float floatValue() {
    return sum();
  }

  @Override
  public double doubleValue() {
    return sum();
  }

  @Override
  public String toString() {
    return Long.toString(sum());
  }
}
