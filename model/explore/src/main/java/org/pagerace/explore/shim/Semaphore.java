// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.pagerace.explore.program.Unsupported;

/** Stands for {@link java.util.concurrent.Semaphore}. */
@SuppressWarnings("serial")
public class Semaphore implements Serializable {
  private static final long serialVersionUID = 1;

  private final Sync sync;
  private final boolean isFair;

  public Semaphore(int permits) {
    this(permits, false);
  }

  public Semaphore(int permits, boolean fair) {
    sync = new Sync(permits);
    isFair = fair;
  }

  public void acquire() throws InterruptedException {
    acquire(1);
  }

  public void acquire(int permits) throws InterruptedException {
    acquireUninterruptibly(permits);
  }

  public void acquireUninterruptibly() {
    acquireUninterruptibly(1);
  }

  public void acquireUninterruptibly(int permits) {
    check(permits);
    while (!sync.tryAcquire(permits)) {
      Thread.onSpinWait();
    }
  }

  public boolean tryAcquire() {
    return tryAcquire(1);
  }

  public boolean tryAcquire(int permits) {
    check(permits);
    return sync.tryAcquire(permits);
  }

  public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    return tryAcquire(1, timeout, unit);
  }

  public boolean tryAcquire(int permits, long timeout, TimeUnit unit) throws InterruptedException {
    check(permits);
    Objects.requireNonNull(unit);
    return sync.tryAcquire(permits);
  }

  public void release() {
    release(1);
  }

  public void release(int permits) {
    check(permits);
    sync.add(permits);
  }

  public int availablePermits() {
    return sync.permits;
  }

  public int drainPermits() {
    return sync.drain();
  }

  protected void reducePermits(int reduction) {
    check(reduction);
    sync.add(-reduction);
  }

  public boolean isFair() {
    return isFair;
  }

  public final boolean hasQueuedThreads() {
    throw Refusal.threads("Semaphore.hasQueuedThreads");
  }

  public final int getQueueLength() {
    throw Refusal.threads("Semaphore.getQueueLength");
  }

  protected Collection<Thread> getQueuedThreads() {
    throw Refusal.threads("Semaphore.getQueuedThreads");
  }

  @Override
  public String toString() {
    throw Refusal.identity("Semaphore.toString");
  }

  private static void check(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException();
    }
  }

  private static final class Sync {
    private static final VarHandle PERMITS = Handle.of(MethodHandles.lookup(), "permits", int.class);

    private volatile int permits;

    Sync(int permits) {
      this.permits = permits;
    }

    boolean tryAcquire(int wanted) {
      int found = wanted;
      while (found >= wanted) {
        int witness = (int) PERMITS.compareAndExchange(this, found, found - wanted);
        if (witness == found) {
          return true;
        }
        found = witness;
      }
      return false;
    }

    void add(int delta) {
      int found = (int) PERMITS.getAndAdd(this, delta);
      if (((found ^ found + delta) & (delta ^ found + delta)) < 0) {
        throw new Unsupported("a Semaphore whose permits overflow is not modelled; use fewer permits");
      }
    }

    int drain() {
      return (int) PERMITS.getAndSet(this, 0);
    }
  }
}
