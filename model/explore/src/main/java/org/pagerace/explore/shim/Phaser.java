// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pagerace.explore.program.Unsupported;

/**
 * Stands for {@link java.util.concurrent.Phaser}, without tiers: one word with the phase, the parties and how
 * many of them are still to arrive. While none is, its last arriver decides about the next phase.
 */
public class Phaser {
  private static final VarHandle STATE = Handle.of(MethodHandles.lookup(), "state", long.class);
  private static final int MOST_PARTIES = 0xffff;
  private static final long ONE_PARTY = 1L << 16;
  /**
   * The lower half of the word between two phases without parties: it differs from the last one just having
   * left.
   */
  private static final int EMPTY = 1;
  private static final long IS_TERMINATED = 1L << 63;

  private volatile long state;

  public Phaser() {
    this(0);
  }

  public Phaser(int parties) {
    if (parties < 0 || parties > MOST_PARTIES) {
      throw new IllegalArgumentException("Illegal number of parties");
    }
    state = word(0, parties, parties);
  }

  public Phaser(Phaser parent) {
    this(parent, 0);
  }

  public Phaser(Phaser parent, int parties) {
    this(parties);
    if (parent != null) {
      throw new Unsupported("a Phaser with a parent is not modelled; use one Phaser");
    }
  }

  public int register() {
    return bulkRegister(1);
  }

  public int bulkRegister(int parties) {
    if (parties < 0) {
      throw new IllegalArgumentException();
    }
    long found = state;
    while (parties > 0 && found >= 0) {
      if (parties > MOST_PARTIES - parties(found)) {
        throw new IllegalStateException("more than " + MOST_PARTIES + " parties");
      }
      if ((int) found != EMPTY && unarrived(found) == 0) {
        Thread.onSpinWait();
        found = state;
      } else {
        long before = (int) found == EMPTY ? found - EMPTY : found;
        long witness = exchange(found, before + parties * (ONE_PARTY + 1));
        if (witness == found) {
          return phase(found);
        }
        found = witness;
      }
    }
    return phase(found);
  }

  public int arrive() {
    return arrive(1L);
  }

  public int arriveAndDeregister() {
    return arrive(ONE_PARTY + 1);
  }

  public int arriveAndAwaitAdvance() {
    long found = arrival(1);
    boolean isLast = found >= 0 && unarrived(found) == 1;
    return isLast ? advance(found - 1) : awaitAdvance(phase(found));
  }

  public int awaitAdvance(int phase) {
    if (phase < 0) {
      return phase;
    }
    int found = phase(state);
    while (found == phase) {
      Thread.onSpinWait();
      found = phase(state);
    }
    return found;
  }

  public int awaitAdvanceInterruptibly(int phase) throws InterruptedException {
    return awaitAdvance(phase);
  }

  public int awaitAdvanceInterruptibly(int phase, long timeout, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    Objects.requireNonNull(unit);
    if (phase < 0) {
      return phase;
    }
    int found = phase(state);
    if (found == phase) {
      throw new TimeoutException();
    }
    return found;
  }

  public void forceTermination() {
    STATE.getAndBitwiseOr(this, IS_TERMINATED);
  }

  public final int getPhase() {
    return phase(state);
  }

  public int getRegisteredParties() {
    return parties(state);
  }

  public int getArrivedParties() {
    long found = state;
    return parties(found) - unarrived(found);
  }

  public int getUnarrivedParties() {
    return unarrived(state);
  }

  public Phaser getParent() {
    return null;
  }

  public Phaser getRoot() {
    return this;
  }

  public boolean isTerminated() {
    return state < 0;
  }

  protected boolean onAdvance(int phase, int registeredParties) {
    return registeredParties == 0;
  }

  @Override
  public String toString() {
    throw Refusal.identity("Phaser.toString");
  }

  private int arrive(long change) {
    long found = arrival(change);
    if (found >= 0 && unarrived(found) == 1) {
      advance(found - change);
    }
    return phase(found);
  }

  /** Takes the change from the word and returns what the word was; changes nothing once terminated. */
  private long arrival(long change) {
    long found = state;
    while (found >= 0) {
      if (unarrived(found) == 0) {
        throw new IllegalStateException("arrived without being registered");
      }
      long witness = exchange(found, found - change);
      if (witness == found) {
        return found;
      }
      found = witness;
    }
    return found;
  }

  /** Goes on to the next phase, unless somebody has ended it all meanwhile, and returns the phase. */
  private int advance(long found) {
    int parties = parties(found);
    int next = phase(found) + 1 & Integer.MAX_VALUE;
    long word = word(next, parties, parties);
    boolean isOver = onAdvance(phase(found), parties);
    return STATE.compareAndSet(this, found, isOver ? word | IS_TERMINATED : word) ? next : phase(state);
  }

  private long exchange(long expected, long next) {
    return (long) STATE.compareAndExchange(this, expected, next);
  }

  private static long word(int phase, int parties, int unarrived) {
    return (long) phase << 32 | (parties == 0 ? EMPTY : parties * ONE_PARTY | unarrived);
  }

  private static int phase(long word) {
    return (int) (word >>> 32);
  }

  private static int parties(long word) {
    return (int) (word >>> 16) & MOST_PARTIES;
  }

  private static int unarrived(long word) {
    return (int) word == EMPTY ? 0 : (int) word & MOST_PARTIES;
  }
}
