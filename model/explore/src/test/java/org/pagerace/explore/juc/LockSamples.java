// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.juc;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Locks at work. */
final class LockSamples {
  private LockSamples() {}

  /** A plain counter that two actors increment under a lock. */
  @State
  public abstract static class Counter {
    int count;

    void increment(Lock lock) {
      lock.lock();
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }
  }

  @JCStressTest
  @State
  @Gives("2")
  public static class ReentrantLockExcludes extends Counter {
    private final ReentrantLock lock = new ReentrantLock();

    @Actor
    public void left() {
      increment(lock);
    }

    @Actor
    public void right() {
      lock.lock();
      increment(lock);
      lock.unlock();
    }

    @Arbiter
    public void total(I_Result r) {
      r.r1 = count;
    }
  }

  @JCStressTest
  @State
  @Gives("2")
  public static class WriteLockExcludes extends Counter {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    @Actor
    public void left() {
      increment(lock.writeLock());
    }

    @Actor
    public void right() {
      increment(lock.writeLock());
    }

    @Arbiter
    public void total(I_Result r) {
      r.r1 = count;
    }
  }

  @JCStressTest
  @State
  @Gives("2")
  public static class StampedLockExcludes extends Counter {
    private final StampedLock lock = new StampedLock();

    @Actor
    public void left() {
      long stamp = lock.writeLock();
      count++;
      lock.unlockWrite(stamp);
    }

    @Actor
    public void right() {
      increment(lock.asWriteLock());
    }

    @Arbiter
    public void total(I_Result r) {
      r.r1 = count;
    }
  }

  @JCStressTest
  @State
  @Gives({"<stuck>", "1, 1"})
  public static class LocksInOppositeOrders {
    private final ReentrantLock one = new ReentrantLock();
    private final ReentrantLock two = new ReentrantLock();

    @Actor
    public void left(II_Result r) {
      one.lock();
      two.lock();
      r.r1 = 1;
      two.unlock();
      one.unlock();
    }

    @Actor
    public void right(II_Result r) {
      two.lock();
      one.lock();
      r.r2 = 1;
      one.unlock();
      two.unlock();
    }
  }

  @JCStressTest
  @State
  @Gives({"0, 0", "1, 1", "-1, -1"})
  public static class ReadersSeeAllOrNothing {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private int x;
    private int y;

    @Actor
    public void writer() {
      lock.writeLock().lock();
      x = 1;
      y = 1;
      lock.writeLock().unlock();
    }

    @Actor
    public void reader(II_Result r) {
      if (lock.readLock().tryLock()) {
        r.r1 = x;
        r.r2 = y;
        lock.readLock().unlock();
      } else {
        r.r1 = -1;
        r.r2 = -1;
      }
    }
  }

  @JCStressTest
  @State
  @Gives({"0, 0", "1, 1", "-1, -1"})
  public static class OptimisticReadsAreValidated {
    private final StampedLock lock = new StampedLock();
    private int x;
    private int y;

    @Actor
    public void writer() {
      long stamp = lock.writeLock();
      x = 1;
      y = 1;
      lock.unlockWrite(stamp);
    }

    @Actor
    public void reader(II_Result r) {
      long stamp = lock.tryOptimisticRead();
      int first = x;
      int second = y;
      boolean isValid = lock.validate(stamp);
      r.r1 = isValid ? first : -1;
      r.r2 = isValid ? second : -1;
    }
  }

  @JCStressTest
  @State
  @Gives({"true, true", "true, false", "false, true"})
  public static class TimedTryLockMayGiveUp {
    private final ReentrantLock lock = new ReentrantLock();

    @Actor
    public void left(ZZ_Result r) throws InterruptedException {
      r.r1 = lock.tryLock(1, TimeUnit.SECONDS);
      if (r.r1) {
        lock.unlock();
      }
    }

    @Actor
    public void right(ZZ_Result r) throws InterruptedException {
      r.r2 = lock.tryLock(1, TimeUnit.SECONDS);
      if (r.r2) {
        lock.unlock();
      }
    }
  }
}
