// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Stands for {@link java.util.concurrent.atomic.AtomicInteger}. */
public class AtomicInteger extends Number implements Serializable {
  private static final long serialVersionUID = 1;
  private static final VarHandle VALUE = Handle.of(MethodHandles.lookup(), "value", int.class);

  private volatile int value;

  public AtomicInteger(int initial) {
    value = initial;
  }

  public AtomicInteger() {}

  public final int get() {
    return value;
  }

  public final void set(int next) {
    value = next;
  }

  public final int getPlain() {
    return (int) VALUE.get(this);
  }

  public final int getOpaque() {
    return (int) VALUE.getOpaque(this);
  }

  public final int getAcquire() {
    return (int) VALUE.getAcquire(this);
  }

  public final void setPlain(int next) {
    VALUE.set(this, next);
  }

  public final void setOpaque(int next) {
    VALUE.setOpaque(this, next);
  }

  public final void setRelease(int next) {
    VALUE.setRelease(this, next);
  }

  public final void lazySet(int next) {
    VALUE.setRelease(this, next);
  }

  public final int getAndSet(int next) {
    return (int) VALUE.getAndSet(this, next);
  }

  public final boolean compareAndSet(int expected, int next) {
    return VALUE.compareAndSet(this, expected, next);
  }

  public final int compareAndExchange(int expected, int next) {
    return (int) VALUE.compareAndExchange(this, expected, next);
  }

  public final int compareAndExchangeAcquire(int expected, int next) {
    return (int) VALUE.compareAndExchangeAcquire(this, expected, next);
  }

  public final int compareAndExchangeRelease(int expected, int next) {
    return (int) VALUE.compareAndExchangeRelease(this, expected, next);
  }

  public final boolean weakCompareAndSetVolatile(int expected, int next) {
    return VALUE.weakCompareAndSet(this, expected, next);
  }

  public final boolean weakCompareAndSetAcquire(int expected, int next) {
    return VALUE.weakCompareAndSetAcquire(this, expected, next);
  }

  public final boolean weakCompareAndSetRelease(int expected, int next) {
    return VALUE.weakCompareAndSetRelease(this, expected, next);
  }

  public final boolean weakCompareAndSetPlain(int expected, int next) {
    return VALUE.weakCompareAndSetPlain(this, expected, next);
  }

  public final boolean weakCompareAndSet(int expected, int next) {
    return VALUE.weakCompareAndSetPlain(this, expected, next);
  }

  public final int getAndIncrement() {
    return (int) VALUE.getAndAdd(this, 1);
  }

  public final int getAndDecrement() {
    return (int) VALUE.getAndAdd(this, -1);
  }

  public final int getAndAdd(int delta) {
    return (int) VALUE.getAndAdd(this, delta);
  }

  public final int incrementAndGet() {
    return (int) VALUE.getAndAdd(this, 1) + 1;
  }

  public final int decrementAndGet() {
    return (int) VALUE.getAndAdd(this, -1) - 1;
  }

  public final int addAndGet(int delta) {
    return (int) VALUE.getAndAdd(this, delta) + delta;
  }

  public final int getAndUpdate(IntUnaryOperator function) {
    int found = value;
    while (true) {
      int next = function.applyAsInt(found);
      int witness = (int) VALUE.compareAndExchange(this, found, next);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
  }

  public final int updateAndGet(IntUnaryOperator function) {
    int found = value;
    while (true) {
      int next = function.applyAsInt(found);
      int witness = (int) VALUE.compareAndExchange(this, found, next);
      if (witness == found) {
        return next;
      }
      found = witness;
    }
  }

  public final int getAndAccumulate(int operand, IntBinaryOperator function) {
    int found = value;
    while (true) {
      int next = function.applyAsInt(found, operand);
      int witness = (int) VALUE.compareAndExchange(this, found, next);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
  }

  public final int accumulateAndGet(int operand, IntBinaryOperator function) {
    int found = value;
    while (true) {
      int next = function.applyAsInt(found, operand);
      int witness = (int) VALUE.compareAndExchange(this, found, next);
      if (witness == found) {
        return next;
      }
      found = witness;
    }
  }

  @Override
  public int intValue() {
    return value;
  }

  @Override
  public long longValue() {
    return value;
  }

  @Override
  public float floatValue() {
    return value;
  }

  @Override
  public double doubleValue() {
    return value;
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
