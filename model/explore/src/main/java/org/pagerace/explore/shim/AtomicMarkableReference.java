// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Stands for {@link java.util.concurrent.atomic.AtomicMarkableReference}.
 *
 * @param <V> what it refers to
 */
public class AtomicMarkableReference<V> {
  private static final VarHandle PAIR = Handle.of(MethodHandles.lookup(), "pair", Pair.class);

  private volatile Pair<V> pair;

  public AtomicMarkableReference(V reference, boolean mark) {
    pair = new Pair<>(reference, mark);
  }

  public V getReference() {
    return pair.reference;
  }

  public boolean isMarked() {
    return pair.mark;
  }

  public V get(boolean[] markHolder) {
    Pair<V> found = pair;
    markHolder[0] = found.mark;
    return found.reference;
  }

  @SuppressWarnings("unchecked")
  public boolean weakCompareAndSet(V expected, V next, boolean expectedMark, boolean nextMark) {
    Pair<V> found = (Pair<V>) PAIR.get(this);
    return found.is(expected, expectedMark)
        && (found.is(next, nextMark)
            || PAIR.weakCompareAndSetPlain(this, found, new Pair<>(next, nextMark)));
  }

  public boolean compareAndSet(V expected, V next, boolean expectedMark, boolean nextMark) {
    Pair<V> found = pair;
    return found.is(expected, expectedMark)
        && (found.is(next, nextMark) || PAIR.compareAndSet(this, found, new Pair<>(next, nextMark)));
  }

  public void set(V next, boolean nextMark) {
    if (!pair.is(next, nextMark)) {
      pair = new Pair<>(next, nextMark);
    }
  }

  public boolean attemptMark(V expected, boolean nextMark) {
    Pair<V> found = pair;
    return found.reference == expected
        && (found.mark == nextMark || PAIR.compareAndSet(this, found, new Pair<>(expected, nextMark)));
  }

  private static final class Pair<V> {
    final V reference;
    final boolean mark;

    Pair(V reference, boolean mark) {
      this.reference = reference;
      this.mark = mark;
    }

    boolean is(V reference, boolean mark) {
      return this.reference == reference && this.mark == mark;
    }
  }
}
