// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Stands for {@link java.util.concurrent.atomic.AtomicLong}. */
public class AtomicLong extends Number implements Serializable {
  private static final long serialVersionUID = 1;
  private static final VarHandle VALUE = Handle.of(MethodHandles.lookup(), "value", long.class);

  private volatile long value;

  public AtomicLong(long initial) {
    value = initial;
  }

  public AtomicLong() {}

  public final long get() {
    return value;
  }

  public final void set(long next) {
    value = next;
  }

  public final long getPlain() {
    return (long) VALUE.get(this);
  }

  public final long getOpaque() {
    return (long) VALUE.getOpaque(this);
  }

  public final long getAcquire() {
    return (long) VALUE.getAcquire(this);
  }

  public final void setPlain(long next) {
    VALUE.set(this, next);
  }

  public final void setOpaque(long next) {
    VALUE.setOpaque(this, next);
  }

  public final void setRelease(long next) {
    VALUE.setRelease(this, next);
  }

  public final void lazySet(long next) {
    VALUE.setRelease(this, next);
  }

  public final long getAndSet(long next) {
    return (long) VALUE.getAndSet(this, next);
  }

  public final boolean compareAndSet(long expected, long next) {
    return VALUE.compareAndSet(this, expected, next);
  }

  public final long compareAndExchange(long expected, long next) {
    return (long) VALUE.compareAndExchange(this, expected, next);
  }

  public final long compareAndExchangeAcquire(long expected, long next) {
    return (long) VALUE.compareAndExchangeAcquire(this, expected, next);
  }

  public final long compareAndExchangeRelease(long expected, long next) {
    return (long) VALUE.compareAndExchangeRelease(this, expected, next);
  }

  public final boolean weakCompareAndSetVolatile(long expected, long next) {
    return VALUE.weakCompareAndSet(this, expected, next);
  }

  public final boolean weakCompareAndSetAcquire(long expected, long next) {
    return VALUE.weakCompareAndSetAcquire(this, expected, next);
  }

  public final boolean weakCompareAndSetRelease(long expected, long next) {
    return VALUE.weakCompareAndSetRelease(this, expected, next);
  }

  public final boolean weakCompareAndSetPlain(long expected, long next) {
    return VALUE.weakCompareAndSetPlain(this, expected, next);
  }

  public final boolean weakCompareAndSet(long expected, long next) {
    return VALUE.weakCompareAndSetPlain(this, expected, next);
  }

  public final long getAndIncrement() {
    return (long) VALUE.getAndAdd(this, 1L);
  }

  public final long getAndDecrement() {
    return (long) VALUE.getAndAdd(this, -1L);
  }

  public final long getAndAdd(long delta) {
    return (long) VALUE.getAndAdd(this, delta);
  }

  public final long incrementAndGet() {
    return (long) VALUE.getAndAdd(this, 1L) + 1;
  }

  public final long decrementAndGet() {
    return (long) VALUE.getAndAdd(this, -1L) - 1;
  }

  public final long addAndGet(long delta) {
    return (long) VALUE.getAndAdd(this, delta) + delta;
  }

  public final long getAndUpdate(LongUnaryOperator function) {
    long found = value;
    while (true) {
      long next = function.applyAsLong(found);
      long witness = (long) VALUE.compareAndExchange(this, found, next);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
  }

  public final long updateAndGet(LongUnaryOperator function) {
    long found = value;
    while (true) {
      long next = function.applyAsLong(found);
      long witness = (long) VALUE.compareAndExchange(this, found, next);
      if (witness == found) {
        return next;
      }
      found = witness;
    }
  }

  public final long getAndAccumulate(long operand, LongBinaryOperator function) {
    long found = value;
    while (true) {
      long next = function.applyAsLong(found, operand);
      long witness = (long) VALUE.compareAndExchange(this, found, next);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
  }

  public final long accumulateAndGet(long operand, LongBinaryOperator function) {
    long found = value;
    while (true) {
      long next = function.applyAsLong(found, operand);
      long witness = (long) VALUE.compareAndExchange(this, found, next);
      if (witness == found) {
        return next;
      }
      found = witness;
    }
  }

  @Override
  public int intValue() {
    return (int) value;
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
    return Long.toString(value);
  }
}
