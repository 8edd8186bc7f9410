// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/** Stands for {@link java.util.concurrent.locks.StampedLock}. */
public class StampedLock extends StampedWord implements Serializable {
  private static final long serialVersionUID = 1;

  public StampedLock() {}

  public long writeLock() {
    long expected = Stamps.FIRST;
    while (true) {
      long witness = exchange(expected, expected | Stamps.WRITER);
      if (witness == expected) {
        VarHandle.storeStoreFence();
        return expected | Stamps.WRITER;
      }
      expected = Stamps.onceFree(witness);
      Thread.onSpinWait();
    }
  }

  public long writeLockInterruptibly() throws InterruptedException {
    return writeLock();
  }

  public long tryWriteLock() {
    long found = Stamps.FIRST;
    while (!Stamps.isHeld(found)) {
      long witness = exchange(found, found | Stamps.WRITER);
      if (witness == found) {
        VarHandle.storeStoreFence();
        return found | Stamps.WRITER;
      }
      found = witness;
    }
    return 0;
  }

  public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(unit);
    return tryWriteLock();
  }

  public long readLock() {
    long stamp = tryReadLock();
    while (stamp == 0) {
      Thread.onSpinWait();
      stamp = tryReadLock();
    }
    return stamp;
  }

  public long readLockInterruptibly() throws InterruptedException {
    return readLock();
  }

  public long tryReadLock() {
    long found = Stamps.FIRST;
    while (!Stamps.isWritten(found)) {
      long next = Stamps.plusReader(found);
      long witness = exchange(found, next);
      if (witness == found) {
        return next;
      }
      found = witness;
    }
    return 0;
  }

  public long tryReadLock(long time, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(unit);
    return tryReadLock();
  }

  public long tryOptimisticRead() {
    long found = state;
    return Stamps.isWritten(found) ? 0 : Stamps.version(found);
  }

  public boolean validate(long stamp) {
    VarHandle.acquireFence();
    return Stamps.version(stamp) == Stamps.version(state);
  }

  public void unlockWrite(long stamp) {
    if (!Stamps.isWritten(stamp) || release(stamp, Stamps.afterWriter(stamp)) == 0) {
      throw new IllegalMonitorStateException();
    }
  }

  public void unlockRead(long stamp) {
    if (!Stamps.isRead(stamp) || !endRead(stamp)) {
      throw new IllegalMonitorStateException();
    }
  }

  public void unlock(long stamp) {
    if (Stamps.isWritten(stamp)) {
      unlockWrite(stamp);
    } else {
      unlockRead(stamp);
    }
  }

  public long tryConvertToWriteLock(long stamp) {
    if (Stamps.isWritten(stamp)) {
      return state == stamp ? stamp : 0;
    }
    int own = Stamps.isRead(stamp) ? 1 : 0;
    long found = Stamps.version(stamp) + own;
    while (Stamps.version(found) == Stamps.version(stamp) && Stamps.readers(found) == own) {
      long next = Stamps.version(stamp) | Stamps.WRITER;
      long witness = exchange(found, next);
      if (witness == found) {
        if (own == 0) {
          // The JDK has this fence on the way from an optimistic stamp only.
          VarHandle.storeStoreFence();
        }
        return next;
      }
      found = witness;
    }
    return 0;
  }

  public long tryConvertToReadLock(long stamp) {
    if (Stamps.isWritten(stamp)) {
      return release(stamp, Stamps.plusReader(Stamps.afterWriter(stamp)));
    }
    if (Stamps.isRead(stamp)) {
      long found = state;
      return Stamps.version(found) == Stamps.version(stamp) && Stamps.isRead(found) ? stamp : 0;
    }
    long found = stamp;
    while (Stamps.version(found) == stamp) {
      long next = Stamps.plusReader(found);
      long witness = exchange(found, next);
      if (witness == found) {
        return next;
      }
      found = witness;
    }
    return 0;
  }

  public long tryConvertToOptimisticRead(long stamp) {
    VarHandle.acquireFence();
    if (Stamps.isWritten(stamp)) {
      return release(stamp, Stamps.afterWriter(stamp));
    }
    if (!Stamps.isRead(stamp)) {
      return Stamps.version(state) == stamp ? stamp : 0;
    }
    return endRead(stamp) ? Stamps.version(stamp) : 0;
  }

  public boolean tryUnlockWrite() {
    long found = state;
    if (!Stamps.isWritten(found)) {
      return false;
    }
    state = Stamps.afterWriter(found);
    return true;
  }

  public boolean tryUnlockRead() {
    long found = Stamps.FIRST + 1;
    while (Stamps.isRead(found)) {
      long witness = exchange(found, found - 1);
      if (witness == found) {
        return true;
      }
      found = witness;
    }
    return false;
  }

  public boolean isWriteLocked() {
    return Stamps.isWritten(state);
  }

  public boolean isReadLocked() {
    return Stamps.isRead(state);
  }

  public int getReadLockCount() {
    return Stamps.readers(state);
  }

  public static boolean isWriteLockStamp(long stamp) {
    return Stamps.isWritten(stamp) && !Stamps.isRead(stamp);
  }

  public static boolean isReadLockStamp(long stamp) {
    return Stamps.isRead(stamp);
  }

  public static boolean isLockStamp(long stamp) {
    return Stamps.isHeld(stamp);
  }

  public static boolean isOptimisticReadStamp(long stamp) {
    return !Stamps.isHeld(stamp) && stamp != 0;
  }

  public Lock asReadLock() {
    return new StampedView.Read(this);
  }

  public Lock asWriteLock() {
    return new StampedView.Write(this);
  }

  public ReadWriteLock asReadWriteLock() {
    return new StampedView.Both(this);
  }

  @Override
  public String toString() {
    throw Refusal.identity("StampedLock.toString");
  }
}
