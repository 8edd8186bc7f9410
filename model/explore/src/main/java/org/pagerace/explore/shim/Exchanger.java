// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Stands for {@link java.util.concurrent.Exchanger}: one slot for the offer of whoever comes first.
 *
 * @param <V> what is exchanged
 */
@SuppressWarnings("unchecked")
public class Exchanger<V> {
  private static final VarHandle SLOT = Handle.of(MethodHandles.lookup(), "slot", Offer.class);

  private volatile Offer slot;

  public Exchanger() {}

  public V exchange(V item) throws InterruptedException {
    Offer own = new Offer(item);
    Offer other = meet(own);
    if (other != null) {
      return (V) other.item;
    }
    while (!own.isTaken) {
      Thread.onSpinWait();
    }
    return (V) own.answer;
  }

  public V exchange(V item, long timeout, TimeUnit unit) throws InterruptedException, TimeoutException {
    Objects.requireNonNull(unit);
    Offer own = new Offer(item);
    Offer other = meet(own);
    if (other != null) {
      return (V) other.item;
    }
    if (SLOT.compareAndSet(this, own, null)) {
      throw new TimeoutException();
    }
    while (!own.isTaken) {
      Thread.onSpinWait();
    }
    return (V) own.answer;
  }

  /**
   * Takes the offer in the slot and answers it; where there is none, puts the own one there and returns null.
   */
  private Offer meet(Offer own) {
    Offer found = null;
    while (true) {
      Offer next = found == null ? own : null;
      Offer witness = (Offer) SLOT.compareAndExchange(this, found, next);
      if (witness == found) {
        break;
      }
      found = witness;
    }
    if (found != null) {
      found.answer = own.item;
      found.isTaken = true;
    }
    return found;
  }

  private static final class Offer {
    final Object item;
    Object answer;
    volatile boolean isTaken;

    Offer(Object item) {
      this.item = item;
    }
  }
}
