// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/** Stands for {@link java.util.concurrent.locks.ReentrantReadWriteLock}. */
@SuppressWarnings("serial")
public class ReentrantReadWriteLock implements ReadWriteLock, Serializable {
  private static final long serialVersionUID = 1;

  private final ReadLock readLock;
  private final WriteLock writeLock;
  private final Holds holds = new Holds();
  private final boolean isFair;

  public ReentrantReadWriteLock() {
    this(false);
  }

  @SuppressWarnings("this-escape")
  public ReentrantReadWriteLock(boolean fair) {
    isFair = fair;
    readLock = new ReadLock(this);
    writeLock = new WriteLock(this);
  }

  @Override
  public WriteLock writeLock() {
    return writeLock;
  }

  @Override
  public ReadLock readLock() {
    return readLock;
  }

  public final boolean isFair() {
    return isFair;
  }

  public int getReadLockCount() {
    return holds.allReads();
  }

  public boolean isWriteLocked() {
    return holds.isWritten();
  }

  public boolean isWriteLockedByCurrentThread() {
    return holds.isHeld();
  }

  public int getWriteHoldCount() {
    return holds.ownWrites();
  }

  public int getReadHoldCount() {
    return holds.ownReads();
  }

  public boolean hasWaiters(Condition condition) {
    return getWaitQueueLength(condition) > 0;
  }

  public int getWaitQueueLength(Condition condition) {
    return WaitQueue.of(condition, holds).length();
  }

  protected Thread getOwner() {
    throw Refusal.threads("ReentrantReadWriteLock.getOwner");
  }

  protected Collection<Thread> getQueuedWriterThreads() {
    throw Refusal.threads("ReentrantReadWriteLock.getQueuedWriterThreads");
  }

  protected Collection<Thread> getQueuedReaderThreads() {
    throw Refusal.threads("ReentrantReadWriteLock.getQueuedReaderThreads");
  }

  public final boolean hasQueuedThreads() {
    throw Refusal.threads("ReentrantReadWriteLock.hasQueuedThreads");
  }

  public final boolean hasQueuedThread(Thread thread) {
    throw Refusal.threads("ReentrantReadWriteLock.hasQueuedThread");
  }

  public final int getQueueLength() {
    throw Refusal.threads("ReentrantReadWriteLock.getQueueLength");
  }

  protected Collection<Thread> getQueuedThreads() {
    throw Refusal.threads("ReentrantReadWriteLock.getQueuedThreads");
  }

  protected Collection<Thread> getWaitingThreads(Condition condition) {
    throw Refusal.threads("ReentrantReadWriteLock.getWaitingThreads");
  }

  @Override
  public String toString() {
    throw Refusal.identity("ReentrantReadWriteLock.toString");
  }

  /** The lock of its readers. */
  @SuppressWarnings("serial")
  public static class ReadLock implements Lock, Serializable {
    private static final long serialVersionUID = 1;

    private final Holds holds;

    protected ReadLock(ReentrantReadWriteLock lock) {
      holds = lock.holds;
    }

    @Override
    public void lock() {
      holds.read();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      holds.read();
    }

    @Override
    public boolean tryLock() {
      return holds.tryRead();
    }

    @Override
    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
      Objects.requireNonNull(unit);
      return holds.tryRead();
    }

    @Override
    public void unlock() {
      holds.endRead();
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
      throw Refusal.identity("ReadLock.toString");
    }
  }

  /** The lock of its writers. */
  @SuppressWarnings("serial")
  public static class WriteLock implements Lock, Serializable {
    private static final long serialVersionUID = 1;

    private final Holds holds;

    protected WriteLock(ReentrantReadWriteLock lock) {
      holds = lock.holds;
    }

    @Override
    public void lock() {
      holds.write();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      holds.write();
    }

    @Override
    public boolean tryLock() {
      return holds.tryWrite();
    }

    @Override
    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
      Objects.requireNonNull(unit);
      return holds.tryWrite();
    }

    @Override
    public void unlock() {
      holds.endWrite();
    }

    @Override
    public Condition newCondition() {
      return new WaitQueue(holds);
    }

    public boolean isHeldByCurrentThread() {
      return holds.isHeld();
    }

    public int getHoldCount() {
      return holds.ownWrites();
    }

    @Override
    public String toString() {
      throw Refusal.identity("WriteLock.toString");
    }
  }
}
