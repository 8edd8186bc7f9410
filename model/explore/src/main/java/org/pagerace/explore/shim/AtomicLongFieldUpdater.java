// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.VarHandle;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * Stands for {@link java.util.concurrent.atomic.AtomicLongFieldUpdater}.
 *
 * @param <T> the class of the field
 */
public abstract class AtomicLongFieldUpdater<T> {
  protected AtomicLongFieldUpdater() {}

  public static <U> AtomicLongFieldUpdater<U> newUpdater(Class<U> owner, String field) {
    try {
      return new OfField<>(Handle.ofUpdater(owner, field, long.class));
    } catch (ClassCastException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  public abstract boolean compareAndSet(T object, long expected, long next);

  public abstract boolean weakCompareAndSet(T object, long expected, long next);

  public abstract void set(T object, long next);

  public abstract void lazySet(T object, long next);

  public abstract long get(T object);

  public long getAndSet(T object, long next) {
    return getAndUpdate(object, found -> next);
  }

  public long getAndIncrement(T object) {
    return getAndAdd(object, 1);
  }

  public long getAndDecrement(T object) {
    return getAndAdd(object, -1);
  }

  public long getAndAdd(T object, long delta) {
    return getAndUpdate(object, found -> found + delta);
  }

  public long incrementAndGet(T object) {
    return getAndAdd(object, 1) + 1;
  }

  public long decrementAndGet(T object) {
    return getAndAdd(object, -1) - 1;
  }

  public long addAndGet(T object, long delta) {
    return getAndAdd(object, delta) + delta;
  }

  public final long getAndUpdate(T object, LongUnaryOperator function) {
    while (true) {
      long found = get(object);
      if (compareAndSet(object, found, function.applyAsLong(found))) {
        return found;
      }
    }
  }

  public final long updateAndGet(T object, LongUnaryOperator function) {
    while (true) {
      long found = get(object);
      long next = function.applyAsLong(found);
      if (compareAndSet(object, found, next)) {
        return next;
      }
    }
  }

  public final long getAndAccumulate(T object, long operand, LongBinaryOperator function) {
    while (true) {
      long found = get(object);
      if (compareAndSet(object, found, function.applyAsLong(found, operand))) {
        return found;
      }
    }
  }

  public final long accumulateAndGet(T object, long operand, LongBinaryOperator function) {
    while (true) {
      long found = get(object);
      long next = function.applyAsLong(found, operand);
      if (compareAndSet(object, found, next)) {
        return next;
      }
    }
  }

  private static final class OfField<T> extends AtomicLongFieldUpdater<T> {
    private final VarHandle value;

    OfField(VarHandle value) {
      this.value = value;
    }

    @Override
    public boolean compareAndSet(T object, long expected, long next) {
      return value.compareAndSet(object, expected, next);
    }

    @Override
    public boolean weakCompareAndSet(T object, long expected, long next) {
      return value.weakCompareAndSetPlain(object, expected, next);
    }

    @Override
    public void set(T object, long next) {
      value.setVolatile(object, next);
    }

    @Override
    public void lazySet(T object, long next) {
      value.setRelease(object, next);
    }

    @Override
    public long get(T object) {
      return (long) value.getVolatile(object);
    }

    @Override
    public long getAndSet(T object, long next) {
      return (long) value.getAndSet(object, next);
    }

    @Override
    public long getAndAdd(T object, long delta) {
      return (long) value.getAndAdd(object, delta);
    }
  }
}
