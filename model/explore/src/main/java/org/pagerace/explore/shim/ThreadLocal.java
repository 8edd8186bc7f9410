// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Stands for {@link java.lang.ThreadLocal}: a slot for each actor, and one for the code around them.
 *
 * @param <T> what a slot refers to
 */
@SuppressWarnings("unchecked")
public class ThreadLocal<T> {
  private static final Object NULL = new Object();

  private final Object[] slots = new Object[Actors.NUMBERS];

  public ThreadLocal() {}

  public static <S> ThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
    return new Supplied<>(supplier);
  }

  protected T initialValue() {
    return null;
  }

  public T get() {
    Object found = slots[Actors.current()];
    if (found == null) {
      T initial = initialValue();
      set(initial);
      return initial;
    }
    return found == NULL ? null : (T) found;
  }

  public void set(T value) {
    slots[Actors.current()] = value == null ? NULL : value;
  }

  public void remove() {
    slots[Actors.current()] = null;
  }

  private static final class Supplied<T> extends ThreadLocal<T> {
    private final Supplier<? extends T> supplier;

    Supplied(Supplier<? extends T> supplier) {
      this.supplier = Objects.requireNonNull(supplier);
    }

    @Override
    protected T initialValue() {
      return supplier.get();
    }
  }
}
