// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Stands for {@link java.util.concurrent.atomic.AtomicLongArray}. */
public class AtomicLongArray implements Serializable {
  private static final long serialVersionUID = 1;
  private static final VarHandle VALUE = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] array;

  public AtomicLongArray(int length) {
    array = new long[length];
  }

  public AtomicLongArray(long[] elements) {
    array = new long[elements.length];
    for (int i = 0; i < array.length; i++) {
      array[i] = elements[i];
    }
  }

  public final int length() {
    return array.length;
  }

  public final long get(int i) {
    return (long) VALUE.getVolatile(array, i);
  }

  public final void set(int i, long next) {
    VALUE.setVolatile(array, i, next);
  }

  public final long getPlain(int i) {
    return (long) VALUE.get(array, i);
  }

  public final long getOpaque(int i) {
    return (long) VALUE.getOpaque(array, i);
  }

  public final long getAcquire(int i) {
    return (long) VALUE.getAcquire(array, i);
  }

  public final void setPlain(int i, long next) {
    VALUE.set(array, i, next);
  }

  public final void setOpaque(int i, long next) {
    VALUE.setOpaque(array, i, next);
  }

  public final void setRelease(int i, long next) {
    VALUE.setRelease(array, i, next);
  }

  public final void lazySet(int i, long next) {
    VALUE.setRelease(array, i, next);
  }

  public final long getAndSet(int i, long next) {
    return (long) VALUE.getAndSet(array, i, next);
  }

  public final boolean compareAndSet(int i, long expected, long next) {
    return VALUE.compareAndSet(array, i, expected, next);
  }

  public final long compareAndExchange(int i, long expected, long next) {
    return (long) VALUE.compareAndExchange(array, i, expected, next);
  }

  public final long compareAndExchangeAcquire(int i, long expected, long next) {
    return (long) VALUE.compareAndExchangeAcquire(array, i, expected, next);
  }

  public final long compareAndExchangeRelease(int i, long expected, long next) {
    return (long) VALUE.compareAndExchangeRelease(array, i, expected, next);
  }

  public final boolean weakCompareAndSetVolatile(int i, long expected, long next) {
    return VALUE.weakCompareAndSet(array, i, expected, next);
  }

  public final boolean weakCompareAndSetAcquire(int i, long expected, long next) {
    return VALUE.weakCompareAndSetAcquire(array, i, expected, next);
  }

  public final boolean weakCompareAndSetRelease(int i, long expected, long next) {
    return VALUE.weakCompareAndSetRelease(array, i, expected, next);
  }

  public final boolean weakCompareAndSetPlain(int i, long expected, long next) {
    return VALUE.weakCompareAndSetPlain(array, i, expected, next);
  }

  public final boolean weakCompareAndSet(int i, long expected, long next) {
    return VALUE.weakCompareAndSetPlain(array, i, expected, next);
  }

  public final long getAndIncrement(int i) {
    return (long) VALUE.getAndAdd(array, i, 1L);
  }

  public final long getAndDecrement(int i) {
    return (long) VALUE.getAndAdd(array, i, -1L);
  }

  public final long getAndAdd(int i, long delta) {
    return (long) VALUE.getAndAdd(array, i, delta);
  }

  public final long incrementAndGet(int i) {
    return (long) VALUE.getAndAdd(array, i, 1L) + 1;
  }

  public final long decrementAndGet(int i) {
    return (long) VALUE.getAndAdd(array, i, -1L) - 1;
  }

  public final long addAndGet(int i, long delta) {
    return (long) VALUE.getAndAdd(array, i, delta) + delta;
  }

  public final long getAndUpdate(int i, LongUnaryOperator function) {
    long found = get(i);
    while (true) {
      long next = function.applyAsLong(found);
      long witness = (long) VALUE.compareAndExchange(array, i, found, next);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
  }

  public final long updateAndGet(int i, LongUnaryOperator function) {
    long found = get(i);
    while (true) {
      long next = function.applyAsLong(found);
      long witness = (long) VALUE.compareAndExchange(array, i, found, next);
      if (witness == found) {
        return next;
      }
      found = witness;
    }
  }

  public final long getAndAccumulate(int i, long operand, LongBinaryOperator function) {
    long found = get(i);
    while (true) {
      long next = function.applyAsLong(found, operand);
      long witness = (long) VALUE.compareAndExchange(array, i, found, next);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
  }

  public final long accumulateAndGet(int i, long operand, LongBinaryOperator function) {
    long found = get(i);
    while (true) {
      long next = function.applyAsLong(found, operand);
      long witness = (long) VALUE.compareAndExchange(array, i, found, next);
      if (witness == found) {
        return next;
      }
      found = witness;
    }
  }

  @Override
  public String toString() {
    String elements = "";
    for (int i = 0; i < array.length; i++) {
      elements += (i == 0 ? "" : ", ") + get(i);
    }
    return "[" + elements + "]";
  }
}
