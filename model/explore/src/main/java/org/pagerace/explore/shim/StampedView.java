// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/** A {@link StampedLock} without stamps. */
abstract class StampedView implements Lock {
  final StampedLock stamped;

  StampedView(StampedLock stamped) {
    this.stamped = stamped;
  }

  @Override
  public final void lockInterruptibly() {
    lock();
  }

  @Override
  public final boolean tryLock(long time, TimeUnit unit) {
    Objects.requireNonNull(unit);
    return tryLock();
  }

  @Override
  public final Condition newCondition() {
    throw new UnsupportedOperationException();
  }

  /** Its readers. */
  static final class Read extends StampedView {
    Read(StampedLock stamped) {
      super(stamped);
    }

    @Override
    public void lock() {
      stamped.readLock();
    }

    @Override
    public boolean tryLock() {
      return stamped.tryReadLock() != 0;
    }

    @Override
    public void unlock() {
      if (!stamped.tryUnlockRead()) {
        throw new IllegalMonitorStateException();
      }
    }
  }

  /** Its writer. */
  static final class Write extends StampedView {
    Write(StampedLock stamped) {
      super(stamped);
    }

    @Override
    public void lock() {
      stamped.writeLock();
    }

    @Override
    public boolean tryLock() {
      return stamped.tryWriteLock() != 0;
    }

    @Override
    public void unlock() {
      if (!stamped.tryUnlockWrite()) {
        throw new IllegalMonitorStateException();
      }
    }
  }

  /** Both. */
  static final class Both implements ReadWriteLock {
    private final StampedLock stamped;

    Both(StampedLock stamped) {
      this.stamped = stamped;
    }

    @Override
    public Lock readLock() {
      return new Read(stamped);
    }

    @Override
    public Lock writeLock() {
      return new Write(stamped);
    }
  }
}
