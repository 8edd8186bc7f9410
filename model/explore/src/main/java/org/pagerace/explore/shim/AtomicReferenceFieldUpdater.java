// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.VarHandle;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Stands for {@link java.util.concurrent.atomic.AtomicReferenceFieldUpdater}.
 *
 * @param <T> the class of the field
 * @param <V> the type of the field
 */
@SuppressWarnings("unchecked")
public abstract class AtomicReferenceFieldUpdater<T, V> {
  protected AtomicReferenceFieldUpdater() {}

  public static <U, W> AtomicReferenceFieldUpdater<U, W> newUpdater(
      Class<U> owner, Class<W> type, String field) {
    if (type.isPrimitive()) {
      throw new IllegalArgumentException(type.getName() + " is no class");
    }
    return new OfField<>(Handle.ofUpdater(owner, field, type));
  }

  public abstract boolean compareAndSet(T object, V expected, V next);

  public abstract boolean weakCompareAndSet(T object, V expected, V next);

  public abstract void set(T object, V next);

  public abstract void lazySet(T object, V next);

  public abstract V get(T object);

  public V getAndSet(T object, V next) {
    return getAndUpdate(object, found -> next);
  }

  public final V getAndUpdate(T object, UnaryOperator<V> function) {
    while (true) {
      V found = get(object);
      if (compareAndSet(object, found, function.apply(found))) {
        return found;
      }
    }
  }

  public final V updateAndGet(T object, UnaryOperator<V> function) {
    while (true) {
      V found = get(object);
      V next = function.apply(found);
      if (compareAndSet(object, found, next)) {
        return next;
      }
    }
  }

  public final V getAndAccumulate(T object, V operand, BinaryOperator<V> function) {
    while (true) {
      V found = get(object);
      if (compareAndSet(object, found, function.apply(found, operand))) {
        return found;
      }
    }
  }

  public final V accumulateAndGet(T object, V operand, BinaryOperator<V> function) {
    while (true) {
      V found = get(object);
      V next = function.apply(found, operand);
      if (compareAndSet(object, found, next)) {
        return next;
      }
    }
  }

  private static final class OfField<T, V> extends AtomicReferenceFieldUpdater<T, V> {
    private final VarHandle value;

    OfField(VarHandle value) {
      this.value = value;
    }

    @Override
    public boolean compareAndSet(T object, V expected, V next) {
      return value.compareAndSet(object, expected, next);
    }

    @Override
    public boolean weakCompareAndSet(T object, V expected, V next) {
      return value.weakCompareAndSetPlain(object, expected, next);
    }

    @Override
    public void set(T object, V next) {
      value.setVolatile(object, next);
    }

    @Override
    public void lazySet(T object, V next) {
      value.setRelease(object, next);
    }

    @Override
    public V get(T object) {
      return (V) value.getVolatile(object);
    }

    @Override
    public V getAndSet(T object, V next) {
      return (V) value.getAndSet(object, next);
    }
  }
}
