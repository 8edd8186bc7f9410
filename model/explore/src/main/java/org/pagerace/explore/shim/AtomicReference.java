// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Stands for {@link java.util.concurrent.atomic.AtomicReference}.
 *
 * @param <V> what it refers to
 */
@SuppressWarnings({"unchecked", "serial"})
public class AtomicReference<V> implements Serializable {
  private static final long serialVersionUID = 1;
  private static final VarHandle VALUE = Handle.of(MethodHandles.lookup(), "value", Object.class);

  private volatile V value;

  public AtomicReference(V initial) {
    value = initial;
  }

  public AtomicReference() {}

  public final V get() {
    return value;
  }

  public final void set(V next) {
    value = next;
  }

  public final V getPlain() {
    return (V) VALUE.get(this);
  }

  public final V getOpaque() {
    return (V) VALUE.getOpaque(this);
  }

  public final V getAcquire() {
    return (V) VALUE.getAcquire(this);
  }

  public final void setPlain(V next) {
    VALUE.set(this, next);
  }

  public final void setOpaque(V next) {
    VALUE.setOpaque(this, next);
  }

  public final void setRelease(V next) {
    VALUE.setRelease(this, next);
  }

  public final void lazySet(V next) {
    VALUE.setRelease(this, next);
  }

  public final V getAndSet(V next) {
    return (V) VALUE.getAndSet(this, next);
  }

  public final boolean compareAndSet(V expected, V next) {
    return VALUE.compareAndSet(this, expected, next);
  }

  public final V compareAndExchange(V expected, V next) {
    return (V) VALUE.compareAndExchange(this, expected, next);
  }

  public final V compareAndExchangeAcquire(V expected, V next) {
    return (V) VALUE.compareAndExchangeAcquire(this, expected, next);
  }

  public final V compareAndExchangeRelease(V expected, V next) {
    return (V) VALUE.compareAndExchangeRelease(this, expected, next);
  }

  public final boolean weakCompareAndSetVolatile(V expected, V next) {
    return VALUE.weakCompareAndSet(this, expected, next);
  }

  public final boolean weakCompareAndSetAcquire(V expected, V next) {
    return VALUE.weakCompareAndSetAcquire(this, expected, next);
  }

  public final boolean weakCompareAndSetRelease(V expected, V next) {
    return VALUE.weakCompareAndSetRelease(this, expected, next);
  }

  public final boolean weakCompareAndSetPlain(V expected, V next) {
    return VALUE.weakCompareAndSetPlain(this, expected, next);
  }

  public final boolean weakCompareAndSet(V expected, V next) {
    return VALUE.weakCompareAndSetPlain(this, expected, next);
  }

  public final V getAndUpdate(UnaryOperator<V> function) {
    V found = value;
    while (true) {
      V next = function.apply(found);
      V witness = (V) VALUE.compareAndExchange(this, found, next);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
  }

  public final V updateAndGet(UnaryOperator<V> function) {
    V found = value;
    while (true) {
      V next = function.apply(found);
      V witness = (V) VALUE.compareAndExchange(this, found, next);
      if (witness == found) {
        return next;
      }
      found = witness;
    }
  }

  public final V getAndAccumulate(V operand, BinaryOperator<V> function) {
    V found = value;
    while (true) {
      V next = function.apply(found, operand);
      V witness = (V) VALUE.compareAndExchange(this, found, next);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
  }

  public final V accumulateAndGet(V operand, BinaryOperator<V> function) {
    V found = value;
    while (true) {
      V next = function.apply(found, operand);
      V witness = (V) VALUE.compareAndExchange(this, found, next);
      if (witness == found) {
        return next;
      }
      found = witness;
    }
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
