// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;
import java.util.function.LongBinaryOperator;

/**
 * Stands for {@link java.util.concurrent.atomic.LongAccumulator}; see {@link Stripes} for what a result may
 * miss.
 */
@SuppressWarnings("serial")
public class LongAccumulator extends Stripes implements Serializable {
  private static final long serialVersionUID = 1;

  private final LongBinaryOperator function;

  public LongAccumulator(LongBinaryOperator function, long identity) {
    super(identity);
    this.function = function;
  }

  public void accumulate(long x) {
    combineBits(x, function);
  }

  public long get() {
    return resultBits(function);
  }

  public long getThenReset() {
    return takeBits(function);
  }

  @Override
  public int intValue() {
    return (int) get();
  }

  @Override
  public long longValue() {
    return get();
  }

  @Override
  public float floatValue() {
    return get();
  }

  @Override
  public double doubleValue() {
    return get();
  }

  @Override
  public String toString() {
    return Long.toString(get());
  }
}
