// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Stands for {@link java.util.concurrent.atomic.AtomicReferenceArray}.
 *
 * @param <E> what its elements refer to
 */
@SuppressWarnings({"unchecked", "serial"})
public class AtomicReferenceArray<E> implements Serializable {
  private static final long serialVersionUID = 1;
  private static final VarHandle VALUE = MethodHandles.arrayElementVarHandle(Object[].class);

  private final Object[] array;

  public AtomicReferenceArray(int length) {
    array = new Object[length];
  }

  public AtomicReferenceArray(E[] elements) {
    array = new Object[elements.length];
    for (int i = 0; i < array.length; i++) {
      array[i] = elements[i];
    }
  }

  public final int length() {
    return array.length;
  }

  public final E get(int i) {
    return (E) VALUE.getVolatile(array, i);
  }

  public final void set(int i, E next) {
    VALUE.setVolatile(array, i, next);
  }

  public final E getPlain(int i) {
    return (E) VALUE.get(array, i);
  }

  public final E getOpaque(int i) {
    return (E) VALUE.getOpaque(array, i);
  }

  public final E getAcquire(int i) {
    return (E) VALUE.getAcquire(array, i);
  }

  public final void setPlain(int i, E next) {
    VALUE.set(array, i, next);
  }

  public final void setOpaque(int i, E next) {
    VALUE.setOpaque(array, i, next);
  }

  public final void setRelease(int i, E next) {
    VALUE.setRelease(array, i, next);
  }

  public final void lazySet(int i, E next) {
    VALUE.setRelease(array, i, next);
  }

  public final E getAndSet(int i, E next) {
    return (E) VALUE.getAndSet(array, i, next);
  }

  public final boolean compareAndSet(int i, E expected, E next) {
    return VALUE.compareAndSet(array, i, expected, next);
  }

  public final E compareAndExchange(int i, E expected, E next) {
    return (E) VALUE.compareAndExchange(array, i, expected, next);
  }

  public final E compareAndExchangeAcquire(int i, E expected, E next) {
    return (E) VALUE.compareAndExchangeAcquire(array, i, expected, next);
  }

  public final E compareAndExchangeRelease(int i, E expected, E next) {
    return (E) VALUE.compareAndExchangeRelease(array, i, expected, next);
  }

  public final boolean weakCompareAndSetVolatile(int i, E expected, E next) {
    return VALUE.weakCompareAndSet(array, i, expected, next);
  }

  public final boolean weakCompareAndSetAcquire(int i, E expected, E next) {
    return VALUE.weakCompareAndSetAcquire(array, i, expected, next);
  }

  public final boolean weakCompareAndSetRelease(int i, E expected, E next) {
    return VALUE.weakCompareAndSetRelease(array, i, expected, next);
  }

  public final boolean weakCompareAndSetPlain(int i, E expected, E next) {
    return VALUE.weakCompareAndSetPlain(array, i, expected, next);
  }

  public final boolean weakCompareAndSet(int i, E expected, E next) {
    return VALUE.weakCompareAndSetPlain(array, i, expected, next);
  }

  public final E getAndUpdate(int i, UnaryOperator<E> function) {
    E found = get(i);
    while (true) {
      E next = function.apply(found);
      E witness = (E) VALUE.compareAndExchange(array, i, found, next);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
  }

  public final E updateAndGet(int i, UnaryOperator<E> function) {
    E found = get(i);
    while (true) {
      E next = function.apply(found);
      E witness = (E) VALUE.compareAndExchange(array, i, found, next);
      if (witness == found) {
        return next;
      }
      found = witness;
    }
  }

  public final E getAndAccumulate(int i, E operand, BinaryOperator<E> function) {
    E found = get(i);
    while (true) {
      E next = function.apply(found, operand);
      E witness = (E) VALUE.compareAndExchange(array, i, found, next);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
  }

  public final E accumulateAndGet(int i, E operand, BinaryOperator<E> function) {
    E found = get(i);
    while (true) {
      E next = function.apply(found, operand);
      E witness = (E) VALUE.compareAndExchange(array, i, found, next);
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
