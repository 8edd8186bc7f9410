// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/**
 * Stands for {@link java.util.concurrent.atomic.DoubleAccumulator}; see {@link Stripes} for what a result may
 * miss.
 */
@SuppressWarnings("serial")
public class DoubleAccumulator extends Stripes implements Serializable {
  private static final long serialVersionUID = 1;

  private final LongBinaryOperator function;

  public DoubleAccumulator(DoubleBinaryOperator function, double identity) {
    super(Double.doubleToRawLongBits(identity));
    this.function = (left, right) ->
        Double.doubleToRawLongBits(
            function.applyAsDouble(Double.longBitsToDouble(left), Double.longBitsToDouble(right)));
  }

  public void accumulate(double x) {
    combineBits(Double.doubleToRawLongBits(x), function);
  }

  public double get() {
    return Double.longBitsToDouble(resultBits(function));
  }

  public double getThenReset() {
    return Double.longBitsToDouble(takeBits(function));
  }

  @Override
  public int intValue() {
    return (int) get();
  }

  @Override
  public long longValue() {
    return (long) get();
  }

  @Override
  public float floatValue() {
    return (float) get();
  }

  @Override
  public double doubleValue() {
    return get();
  }

  @Override
  public String toString() {
    return Double.toString(get());
  }
}
