// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Stands for {@link java.util.concurrent.atomic.AtomicIntegerArray}. */
public class AtomicIntegerArray implements Serializable {
  private static final long serialVersionUID = 1;
  private static final VarHandle VALUE = MethodHandles.arrayElementVarHandle(int[].class);

  private final int[] array;

  public AtomicIntegerArray(int length) {
    array = new int[length];
  }

  public AtomicIntegerArray(int[] elements) {
    array = new int[elements.length];
    for (int i = 0; i < array.length; i++) {
      array[i] = elements[i];
    }
  }

  public final int length() {
    return array.length;
  }

  public final int get(int i) {
    return (int) VALUE.getVolatile(array, i);
  }

  public final void set(int i, int next) {
    VALUE.setVolatile(array, i, next);
  }

  public final int getPlain(int i) {
    return (int) VALUE.get(array, i);
  }

  public final int getOpaque(int i) {
    return (int) VALUE.getOpaque(array, i);
  }

  public final int getAcquire(int i) {
    return (int) VALUE.getAcquire(array, i);
  }

  public final void setPlain(int i, int next) {
    VALUE.set(array, i, next);
  }

  public final void setOpaque(int i, int next) {
    VALUE.setOpaque(array, i, next);
  }

  public final void setRelease(int i, int next) {
    VALUE.setRelease(array, i, next);
  }

  public final void lazySet(int i, int next) {
    VALUE.setRelease(array, i, next);
  }

  public final int getAndSet(int i, int next) {
    return (int) VALUE.getAndSet(array, i, next);
  }

  public final boolean compareAndSet(int i, int expected, int next) {
    return VALUE.compareAndSet(array, i, expected, next);
  }

  public final int compareAndExchange(int i, int expected, int next) {
    return (int) VALUE.compareAndExchange(array, i, expected, next);
  }

  public final int compareAndExchangeAcquire(int i, int expected, int next) {
    return (int) VALUE.compareAndExchangeAcquire(array, i, expected, next);
  }

  public final int compareAndExchangeRelease(int i, int expected, int next) {
    return (int) VALUE.compareAndExchangeRelease(array, i, expected, next);
  }

  public final boolean weakCompareAndSetVolatile(int i, int expected, int next) {
    return VALUE.weakCompareAndSet(array, i, expected, next);
  }

  public final boolean weakCompareAndSetAcquire(int i, int expected, int next) {
    return VALUE.weakCompareAndSetAcquire(array, i, expected, next);
  }

  public final boolean weakCompareAndSetRelease(int i, int expected, int next) {
    return VALUE.weakCompareAndSetRelease(array, i, expected, next);
  }

  public final boolean weakCompareAndSetPlain(int i, int expected, int next) {
    return VALUE.weakCompareAndSetPlain(array, i, expected, next);
  }

  public final boolean weakCompareAndSet(int i, int expected, int next) {
    return VALUE.weakCompareAndSetPlain(array, i, expected, next);
  }

  public final int getAndIncrement(int i) {
    return (int) VALUE.getAndAdd(array, i, 1);
  }

  public final int getAndDecrement(int i) {
    return (int) VALUE.getAndAdd(array, i, -1);
  }

  public final int getAndAdd(int i, int delta) {
    return (int) VALUE.getAndAdd(array, i, delta);
  }

  public final int incrementAndGet(int i) {
    return (int) VALUE.getAndAdd(array, i, 1) + 1;
  }

  public final int decrementAndGet(int i) {
    return (int) VALUE.getAndAdd(array, i, -1) - 1;
  }

  public final int addAndGet(int i, int delta) {
    return (int) VALUE.getAndAdd(array, i, delta) + delta;
  }

  public final int getAndUpdate(int i, IntUnaryOperator function) {
    int found = get(i);
    while (true) {
      int next = function.applyAsInt(found);
      int witness = (int) VALUE.compareAndExchange(array, i, found, next);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
  }

  public final int updateAndGet(int i, IntUnaryOperator function) {
    int found = get(i);
    while (true) {
      int next = function.applyAsInt(found);
      int witness = (int) VALUE.compareAndExchange(array, i, found, next);
      if (witness == found) {
        return next;
      }
      found = witness;
    }
  }

  public final int getAndAccumulate(int i, int operand, IntBinaryOperator function) {
    int found = get(i);
    while (true) {
      int next = function.applyAsInt(found, operand);
      int witness = (int) VALUE.compareAndExchange(array, i, found, next);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
  }

  public final int accumulateAndGet(int i, int operand, IntBinaryOperator function) {
    int found = get(i);
    while (true) {
      int next = function.applyAsInt(found, operand);
      int witness = (int) VALUE.compareAndExchange(array, i, found, next);
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
