// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Stands for {@link java.util.concurrent.locks.ReentrantLock}. */
@SuppressWarnings("serial")
public class ReentrantLock implements Lock, Serializable {
  private static final long serialVersionUID = 1;

  private final Holds holds = new Holds();
  private final boolean isFair;

  public ReentrantLock() {
    this(false);
  }

  public ReentrantLock(boolean fair) {
    isFair = fair;
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

  public int getHoldCount() {
    return holds.ownWrites();
  }

  public boolean isHeldByCurrentThread() {
    return holds.isHeld();
  }

  public boolean isLocked() {
    return holds.isWritten();
  }

  public final boolean isFair() {
    return isFair;
  }

  public boolean hasWaiters(Condition condition) {
    return getWaitQueueLength(condition) > 0;
  }

  public int getWaitQueueLength(Condition condition) {
    return WaitQueue.of(condition, holds).length();
  }

  protected Thread getOwner() {
    throw Refusal.threads("ReentrantLock.getOwner");
  }

  public final boolean hasQueuedThreads() {
    throw Refusal.threads("ReentrantLock.hasQueuedThreads");
  }

  public final boolean hasQueuedThread(Thread thread) {
    throw Refusal.threads("ReentrantLock.hasQueuedThread");
  }

  public final int getQueueLength() {
    throw Refusal.threads("ReentrantLock.getQueueLength");
  }

  protected Collection<Thread> getQueuedThreads() {
    throw Refusal.threads("ReentrantLock.getQueuedThreads");
  }

  protected Collection<Thread> getWaitingThreads(Condition condition) {
    throw Refusal.threads("ReentrantLock.getWaitingThreads");
  }

  @Override
  public String toString() {
    throw Refusal.identity("ReentrantLock.toString");
  }
}
