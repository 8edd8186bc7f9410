// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that need an order, on a class and on what stands for it. */
class ScriptedCallsTest {
  private static final TimeUnit NS = TimeUnit.NANOSECONDS;

  @Test
  void semaphore() throws ReflectiveOperationException {
    same("java.util.concurrent.Semaphore", List.of(5), p -> {
      p.all("acquire", "acquireUninterruptibly", "availablePermits");
      p.tell("acquire", 2);
      p.tell("acquireUninterruptibly", 1);
      p.tell("acquire", -1);
      p.tell("acquireUninterruptibly", -1);
      p.all("availablePermits", "tryAcquire", "release", "drainPermits");
    });
  }

  @Test
  void semaphoreReduced() {
    var jdk = new java.util.concurrent.Semaphore(2) {
      private static final long serialVersionUID = 1;

      int reduced() {
        reducePermits(3);
        return drainPermits();
      }
    };
    var shim = new Semaphore(2) {
      private static final long serialVersionUID = 1;

      int reduced() {
        reducePermits(3);
        return drainPermits();
      }
    };
    assertThat(shim.reduced()).isEqualTo(jdk.reduced()).isEqualTo(-1);
  }

  @Test
  void latch() throws ReflectiveOperationException {
    same("java.util.concurrent.CountDownLatch", List.of(2), p -> {
      p.tell("await", 1L, NS);
      p.all("countDown", "getCount", "countDown", "await", "countDown", "getCount");
      p.tell("await", 1L, NS);
    });
  }

  @Test
  void barrierOfOne() throws ReflectiveOperationException {
    int[] runs = new int[1];
    Runnable action = () -> {
      if (++runs[0] % 3 == 0) {
        throw new IllegalStateException();
      }
    };
    for (int round = 0; round < 2; round++) {
      same("java.util.concurrent.CyclicBarrier", List.of(1, action), p -> {
        runs[0] = 0;
        p.all("await", "getNumberWaiting", "await", "isBroken", "await", "isBroken", "await", "reset");
        p.all("isBroken", "await", "getParties");
      });
    }
  }

  @Test
  void barrierOfTwo() throws ReflectiveOperationException {
    same("java.util.concurrent.CyclicBarrier", List.of(2), p -> {
      p.tell("await", 1L, NS);
      p.all("isBroken", "getNumberWaiting", "await", "reset", "isBroken");
      p.tell("await", 0L, NS);
      p.all("isBroken");
    });
  }

  @Test
  void phaser() throws ReflectiveOperationException {
    same("java.util.concurrent.Phaser", List.of(1), p -> {
      p.all("arriveAndAwaitAdvance", "getPhase", "register", "arrive", "getArrivedParties");
      p.tell("awaitAdvance", 0);
      p.tell("awaitAdvanceInterruptibly", 1, 1L, NS);
      p.all("arriveAndAwaitAdvance", "arriveAndDeregister", "arriveAndDeregister", "isTerminated", "arrive");
      p.tell("awaitAdvance", 2);
      p.tell("awaitAdvance", -7);
      p.tell("awaitAdvanceInterruptibly", 2);
      p.tell("awaitAdvanceInterruptibly", 2, 1L, NS);
      p.all("register", "arriveAndAwaitAdvance", "getPhase", "getRegisteredParties");
    });
  }

  @Test
  void phaserThatEndsByItsOwnWord() {
    var jdk = new java.util.concurrent.Phaser(1) {
      @Override
      protected boolean onAdvance(int phase, int parties) {
        return phase == 1;
      }
    };
    var shim = new Phaser(1) {
      @Override
      protected boolean onAdvance(int phase, int parties) {
        return phase == 1;
      }
    };
    for (int i = 0; i < 3; i++) {
      assertThat(shim.arriveAndAwaitAdvance()).isEqualTo(jdk.arriveAndAwaitAdvance());
      assertThat(shim.getPhase()).isEqualTo(jdk.getPhase());
    }
  }

  @Test
  void exchangerWithNobody() throws ReflectiveOperationException {
    same("java.util.concurrent.Exchanger", List.of(), p -> {
      p.tell("exchange", "a", 1L, NS);
      p.tell("exchange", "b", 0L, NS);
    });
  }

  @Test
  void lockAndConditions() throws ReflectiveOperationException {
    same("java.util.concurrent.locks.ReentrantLock", List.of(true), p -> {
      Peer condition = p.make("newCondition");
      conditions(p, condition, p);
      p.all("unlock", "isFair", "getHoldCount", "isLocked", "lockInterruptibly", "tryLock", "getHoldCount");
      p.tell("tryLock", 1L, NS);
      p.tell("hasWaiters", condition.target);
      p.tell("getWaitQueueLength", condition.target);
      p.tell("hasWaiters", new Object[] {null});
      p.tell("hasWaiters", p.make("newCondition").target);
    });
  }

  @Test
  void readersAndWriters() throws ReflectiveOperationException {
    same("java.util.concurrent.locks.ReentrantReadWriteLock", List.of(false), p -> {
      Peer read = p.make("readLock");
      Peer write = p.make("writeLock");
      Runnable counts = () -> p.all(
          "getReadLockCount", "getReadHoldCount", "getWriteHoldCount", "isWriteLocked",
          "isWriteLockedByCurrentThread");
      read.all("unlock", "newCondition", "lock", "tryLock", "lockInterruptibly");
      read.tell("tryLock", 1L, NS);
      write.tell("tryLock");
      counts.run();
      read.all("unlock", "unlock", "unlock", "unlock", "unlock");
      write.all("unlock", "lock", "lockInterruptibly", "getHoldCount", "isHeldByCurrentThread");
      read.all("lock", "tryLock");
      counts.run();
      write.all("unlock", "unlock", "unlock", "tryLock");
      counts.run();
      read.all("unlock", "unlock");
      Peer condition = write.make("newCondition");
      conditions(write, condition, write);
      p.tell("hasWaiters", condition.target);
      p.tell("getWaitQueueLength", condition.target);
      counts.run();
    });
  }

  private static void conditions(Peer lock, Peer condition, Peer holds) {
    condition.all("signal", "signalAll");
    condition.tell("await", 1L, NS);
    lock.all("lock", "lock");
    condition.all("signal", "signalAll");
    condition.tell("await", 1L, NS);
    condition.tell("awaitUntil", new Date(0));
    condition.tell("await", 1L, null);
    condition.sign("awaitNanos", -5L);
    condition.sign("awaitNanos", 0L);
    holds.all("getHoldCount", "isHeldByCurrentThread", "unlock", "getHoldCount");
  }

  @Test
  void stampedLock() throws ReflectiveOperationException {
    same("java.util.concurrent.locks.StampedLock", List.of(), p -> {
      p.all("readLock", "readLockInterruptibly", "getReadLockCount");
      p.tell("unlockRead", 257L);
      p.tell("unlock", 258L);
      p.all("writeLock", "isWriteLocked");
      p.tell("tryConvertToReadLock", 384L);
      p.tell("tryConvertToWriteLock", 513L);
      p.tell("unlock", 640L);
      p.all("writeLockInterruptibly", "tryUnlockWrite", "writeLock", "tryUnlockWrite", "readLock");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"asReadLock", "asWriteLock", "readLock", "writeLock"})
  void viewsOfStampedLock(String view) throws ReflectiveOperationException {
    same("java.util.concurrent.locks.StampedLock", List.of(), p -> {
      Peer lock = view.startsWith("as") ? p.make(view) : p.make("asReadWriteLock").make(view);
      lock.all("unlock", "lock");
      p.all("isReadLocked", "isWriteLocked");
      lock.all("tryLock", "unlock", "lockInterruptibly", "newCondition");
      lock.tell("tryLock", 1L, NS);
      lock.tell("tryLock", 1L, null);
      lock.all("unlock", "unlock", "unlock");
      p.tell("tryOptimisticRead");
    });
  }

  private static void same(String name, List<?> arguments, Consumer<Peer> script)
      throws ReflectiveOperationException {
    Peer jdk = Peer.of(Twins.jdk(name), arguments);
    Peer shim = Peer.of(Twins.shim(name), arguments);
    script.accept(jdk);
    script.accept(shim);
    assertThat(shim.told).isEqualTo(jdk.told);
  }
}
