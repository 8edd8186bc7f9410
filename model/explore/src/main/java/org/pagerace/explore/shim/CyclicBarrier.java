// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pagerace.explore.program.Unsupported;

/**
 * Stands for {@link java.util.concurrent.CyclicBarrier}: one word with a bit for each actor that waits, a bit
 * for each whose wait was broken, and two for the barrier itself. An actor waits once at a time, so that
 * rounds need no number.
 */
public class CyclicBarrier {
  private static final VarHandle STATE = Handle.of(MethodHandles.lookup(), "state", int.class);
  private static final int WAITING = (1 << Actors.NUMBERS) - 1;
  private static final int IS_BROKEN = 1 << 2 * Actors.NUMBERS;
  /** The last actor runs the action; nobody else comes in. */
  private static final int IN_ACTION = IS_BROKEN << 1;

  private final int parties;
  private final Runnable action;
  private final boolean[] isActing = new boolean[Actors.NUMBERS];
  private volatile int state;

  public CyclicBarrier(int parties, Runnable barrierAction) {
    if (parties <= 0) {
      throw new IllegalArgumentException();
    }
    this.parties = parties;
    action = barrierAction;
  }

  public CyclicBarrier(int parties) {
    this(parties, null);
  }

  public int getParties() {
    return parties;
  }

  public int await() throws InterruptedException, BrokenBarrierException {
    int index = arrive();
    if (index > 0) {
      int found = state;
      while ((found & own()) != 0) {
        Thread.onSpinWait();
        found = state;
      }
      endWait(found);
    }
    return index;
  }

  public int await(long timeout, TimeUnit unit)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    Objects.requireNonNull(unit);
    int index = arrive();
    if (index > 0) {
      endWait(giveUp());
    }
    return index;
  }

  public boolean isBroken() {
    return (settled() & IS_BROKEN) != 0;
  }

  public void reset() {
    checkNotActing();
    int found = 0;
    while (true) {
      int witness = (int) STATE.compareAndExchange(this, found, broken(found) & ~IS_BROKEN);
      if (witness == found) {
        return;
      }
      found = witness & ~IN_ACTION;
    }
  }

  public int getNumberWaiting() {
    return Integer.bitCount(settled() & WAITING);
  }

  /** Arrives, and as the last one lets the others go. Returns how many are still to come. */
  private int arrive() throws BrokenBarrierException {
    checkNotActing();
    int found = 0;
    while (true) {
      if ((found & IS_BROKEN) != 0) {
        throw new BrokenBarrierException();
      }
      int left = parties - 1 - Integer.bitCount(found & WAITING);
      int witness = (int) STATE.compareAndExchange(this, found, arrived(found, left));
      if (witness == found) {
        if (left == 0 && action != null) {
          act(found);
        }
        return left;
      }
      found = witness & ~IN_ACTION;
    }
  }

  private int arrived(int found, int left) {
    if (left > 0) {
      return found | own();
    }
    return action == null ? found & ~WAITING : found | IN_ACTION;
  }

  /** Runs the action, then lets everybody go or, if it throws, breaks the barrier. */
  private void act(int found) {
    int waiting = found & WAITING;
    int change = broken(waiting) - waiting;
    isActing[Actors.current()] = true;
    try {
      action.run();
      change = -waiting;
    } finally {
      isActing[Actors.current()] = false;
      // Whose wait was broken in an earlier round may be clearing its bit meanwhile.
      STATE.getAndAdd(this, change - IN_ACTION);
    }
  }

  /**
   * Breaks the barrier because the time is up, unless this actor's wait is over. Returns the word that ended
   * it.
   *
   * @throws TimeoutException if the time was up
   */
  private int giveUp() throws TimeoutException {
    int found = own();
    while ((found & own()) != 0) {
      int witness = (int) STATE.compareAndExchange(this, found, broken(found & ~own()));
      if (witness == found) {
        throw new TimeoutException();
      }
      found = witness & ~IN_ACTION;
    }
    return found;
  }

  /** Throws if the wait was broken, and forgets that it was. */
  private void endWait(int found) throws BrokenBarrierException {
    int mark = own() << Actors.NUMBERS;
    if ((found & mark) != 0) {
      STATE.getAndBitwiseAnd(this, ~mark);
      throw new BrokenBarrierException();
    }
  }

  private int settled() {
    checkNotActing();
    int found = state;
    while ((found & IN_ACTION) != 0) {
      Thread.onSpinWait();
      found = state;
    }
    return found;
  }

  private void checkNotActing() {
    if (isActing[Actors.current()]) {
      throw new Unsupported(
          "a CyclicBarrier that is used by its own action is not modelled; move the call out of it");
    }
  }

  private static int own() {
    return 1 << Actors.current();
  }

  private static int broken(int found) {
    int waiting = found & WAITING;
    return found & ~WAITING | waiting << Actors.NUMBERS | IS_BROKEN;
  }
}
