// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Stands for {@link java.util.concurrent.atomic.AtomicStampedReference}.
 *
 * @param <V> what it refers to
 */
public class AtomicStampedReference<V> {
  private static final VarHandle PAIR = Handle.of(MethodHandles.lookup(), "pair", Pair.class);

  private volatile Pair<V> pair;

  public AtomicStampedReference(V reference, int stamp) {
    pair = new Pair<>(reference, stamp);
  }

  public V getReference() {
    return pair.reference;
  }

  public int getStamp() {
    return pair.stamp;
  }

  public V get(int[] stampHolder) {
    Pair<V> found = pair;
    stampHolder[0] = found.stamp;
    return found.reference;
  }

  @SuppressWarnings("unchecked")
  public boolean weakCompareAndSet(V expected, V next, int expectedStamp, int nextStamp) {
    Pair<V> found = (Pair<V>) PAIR.get(this);
    return found.is(expected, expectedStamp)
        && (found.is(next, nextStamp)
            || PAIR.weakCompareAndSetPlain(this, found, new Pair<>(next, nextStamp)));
  }

  public boolean compareAndSet(V expected, V next, int expectedStamp, int nextStamp) {
    Pair<V> found = pair;
    return found.is(expected, expectedStamp)
        && (found.is(next, nextStamp) || PAIR.compareAndSet(this, found, new Pair<>(next, nextStamp)));
  }

  public void set(V next, int nextStamp) {
    if (!pair.is(next, nextStamp)) {
      pair = new Pair<>(next, nextStamp);
    }
  }

  public boolean attemptStamp(V expected, int nextStamp) {
    Pair<V> found = pair;
    return found.reference == expected
        && (found.stamp == nextStamp || PAIR.compareAndSet(this, found, new Pair<>(expected, nextStamp)));
  }

  private static final class Pair<V> {
    final V reference;
    final int stamp;

    Pair(V reference, int stamp) {
      this.reference = reference;
      this.stamp = stamp;
    }

    boolean is(V reference, int stamp) {
      return this.reference == reference && this.stamp == stamp;
    }
  }
}
