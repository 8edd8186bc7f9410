// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;

/**
 * Stands for {@link java.util.concurrent.atomic.DoubleAdder}; see {@link Stripes} for what a sum may miss.
 */
public class DoubleAdder extends Stripes implements Serializable {
  private static final long serialVersionUID = 1;

  public DoubleAdder() {
    super(0);
  }

  public void add(double x) {
    combineBits(Double.doubleToRawLongBits(x), DoubleAdder::sumOfBits);
  }

  public double sum() {
    return Double.longBitsToDouble(resultBits(DoubleAdder::sumOfBits));
  }

  public double sumThenReset() {
    return Double.longBitsToDouble(takeBits(DoubleAdder::sumOfBits));
  }

  private static long sumOfBits(long left, long right) {
    return Double.doubleToRawLongBits(Double.longBitsToDouble(left) + Double.longBitsToDouble(right));
  }

  @Override
  public int intValue() {
    return (int) sum();
  }

  @Override
  public long longValue() {
    return (long) sum();
  }

  @Override
  public float floatValue() {
    return (float) sum();
  }

  @Override
  public double doubleValue() {
    return sum();
  }

  @Override
  public String toString() {
    return Double.toString(sum());
  }
}
