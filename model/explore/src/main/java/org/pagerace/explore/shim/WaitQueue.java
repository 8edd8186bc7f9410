// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * The condition of a lock: first in, first out, and nobody wakes without a cause.
 *
 * <p>The queue is one word with four bits for each waiting actor, the longest waiting in the lowest. All of
 * an actor's waiting is over once its number has left the word: a signal takes it out, or the actor itself
 * when its time is up. Only then does it compete for the lock.
 */
final class WaitQueue implements Condition {
  private static final VarHandle QUEUE = Handle.of(MethodHandles.lookup(), "queue", long.class);
  private static final int BITS = 4;
  private static final long NUMBER = (1L << BITS) - 1;

  private final Exclusive lock;
  private volatile long queue;

  WaitQueue(Exclusive lock) {
    this.lock = lock;
  }

  /**
   * The queue that stands for a condition of this lock.
   *
   * @throws IllegalArgumentException if it is the condition of another lock
   * @throws IllegalMonitorStateException if this actor does not hold the lock
   */
  static WaitQueue of(Condition condition, Exclusive lock) {
    Objects.requireNonNull(condition);
    if (condition instanceof WaitQueue waiting && waiting.lock == lock) {
      waiting.checkHeld();
      return waiting;
    }
    throw new IllegalArgumentException("not owner");
  }

  int length() {
    return end(queue) / BITS;
  }

  @Override
  public void await() {
    int holds = enterAndYield();
    while (isIn(queue)) {
      Thread.onSpinWait();
    }
    lock.regain(holds);
  }

  @Override
  public void awaitUninterruptibly() {
    await();
  }

  @Override
  public long awaitNanos(long nanosTimeout) {
    return awaitBriefly() ? nanosTimeout : Math.min(nanosTimeout, 0);
  }

  @Override
  public boolean await(long time, TimeUnit unit) {
    Objects.requireNonNull(unit);
    return awaitBriefly();
  }

  @Override
  public boolean awaitUntil(Date deadline) {
    Objects.requireNonNull(deadline);
    return awaitBriefly();
  }

  @Override
  public void signal() {
    checkHeld();
    long found = queue;
    while (found != 0) {
      long witness = (long) QUEUE.compareAndExchange(this, found, found >>> BITS);
      if (witness == found) {
        return;
      }
      found = witness;
    }
  }

  @Override
  public void signalAll() {
    checkHeld();
    queue = 0;
  }

  /**
   * Waits until signalled or until the time is up, which may be at once, and says whether it was signalled.
   */
  private boolean awaitBriefly() {
    int holds = enterAndYield();
    boolean isSignalled = !leave();
    lock.regain(holds);
    return isSignalled;
  }

  private int enterAndYield() {
    checkHeld();
    long found = 0;
    while (true) {
      long own = Actors.current() + 1;
      long witness = (long) QUEUE.compareAndExchange(this, found, found | own << end(found));
      if (witness == found) {
        return lock.yieldHolds();
      }
      found = witness;
    }
  }

  /** Leaves the queue; false if a signal was first. */
  private boolean leave() {
    long found = Actors.current() + 1;
    while (isIn(found)) {
      long witness = (long) QUEUE.compareAndExchange(this, found, without(found));
      if (witness == found) {
        return true;
      }
      found = witness;
    }
    return false;
  }

  private void checkHeld() {
    if (!lock.isHeld()) {
      throw new IllegalMonitorStateException();
    }
  }

  /** Where the next actor would stand. */
  private static int end(long queue) {
    int end = 0;
    while (queue >>> end != 0) {
      end += BITS;
    }
    return end;
  }

  private static boolean isIn(long queue) {
    return without(queue) != queue;
  }

  /** The queue once the running actor has left it. */
  private static long without(long queue) {
    long own = Actors.current() + 1;
    for (int at = 0; at < end(queue); at += BITS) {
      if ((queue >>> at & NUMBER) == own) {
        long ahead = queue & (1L << at) - 1;
        return ahead | queue >>> at + BITS << at;
      }
    }
    return queue;
  }
}
