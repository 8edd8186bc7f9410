// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.VarHandle;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * Stands for {@link java.util.concurrent.atomic.AtomicIntegerFieldUpdater}.
 *
 * @param <T> the class of the field
 */
public abstract class AtomicIntegerFieldUpdater<T> {
  protected AtomicIntegerFieldUpdater() {}

  public static <U> AtomicIntegerFieldUpdater<U> newUpdater(Class<U> owner, String field) {
    try {
      return new OfField<>(Handle.ofUpdater(owner, field, int.class));
    } catch (ClassCastException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  public abstract boolean compareAndSet(T object, int expected, int next);

  public abstract boolean weakCompareAndSet(T object, int expected, int next);

  public abstract void set(T object, int next);

  public abstract void lazySet(T object, int next);

  public abstract int get(T object);

  public int getAndSet(T object, int next) {
    return getAndUpdate(object, found -> next);
  }

  public int getAndIncrement(T object) {
    return getAndAdd(object, 1);
  }

  public int getAndDecrement(T object) {
    return getAndAdd(object, -1);
  }

  public int getAndAdd(T object, int delta) {
    return getAndUpdate(object, found -> found + delta);
  }

  public int incrementAndGet(T object) {
    return getAndAdd(object, 1) + 1;
  }

  public int decrementAndGet(T object) {
    return getAndAdd(object, -1) - 1;
  }

  public int addAndGet(T object, int delta) {
    return getAndAdd(object, delta) + delta;
  }

  public final int getAndUpdate(T object, IntUnaryOperator function) {
    while (true) {
      int found = get(object);
      if (compareAndSet(object, found, function.applyAsInt(found))) {
        return found;
      }
    }
  }

  public final int updateAndGet(T object, IntUnaryOperator function) {
    while (true) {
      int found = get(object);
      int next = function.applyAsInt(found);
      if (compareAndSet(object, found, next)) {
        return next;
      }
    }
  }

  public final int getAndAccumulate(T object, int operand, IntBinaryOperator function) {
    while (true) {
      int found = get(object);
      if (compareAndSet(object, found, function.applyAsInt(found, operand))) {
        return found;
      }
    }
  }

  public final int accumulateAndGet(T object, int operand, IntBinaryOperator function) {
    while (true) {
      int found = get(object);
      int next = function.applyAsInt(found, operand);
      if (compareAndSet(object, found, next)) {
        return next;
      }
    }
  }

  private static final class OfField<T> extends AtomicIntegerFieldUpdater<T> {
    private final VarHandle value;

    OfField(VarHandle value) {
      this.value = value;
    }

    @Override
    public boolean compareAndSet(T object, int expected, int next) {
      return value.compareAndSet(object, expected, next);
    }

    @Override
    public boolean weakCompareAndSet(T object, int expected, int next) {
      return value.weakCompareAndSetPlain(object, expected, next);
    }

    @Override
    public void set(T object, int next) {
      value.setVolatile(object, next);
    }

    @Override
    public void lazySet(T object, int next) {
      value.setRelease(object, next);
    }

    @Override
    public int get(T object) {
      return (int) value.getVolatile(object);
    }

    @Override
    public int getAndSet(T object, int next) {
      return (int) value.getAndSet(object, next);
    }

    @Override
    public int getAndAdd(T object, int delta) {
      return (int) value.getAndAdd(object, delta);
    }
  }
}
