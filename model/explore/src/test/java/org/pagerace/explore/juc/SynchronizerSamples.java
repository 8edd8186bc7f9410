// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.juc;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Semaphores, latches, barriers and their like at work. */
final class SynchronizerSamples {
  private SynchronizerSamples() {}

  @JCStressTest
  @State
  @Gives("2")
  public static class SemaphoreExcludes {
    private final Semaphore permit = new Semaphore(1);
    private int count;

    @Actor
    public void left() throws InterruptedException {
      permit.acquire();
      count++;
      permit.release();
    }

    @Actor
    public void right() {
      permit.acquireUninterruptibly();
      count++;
      permit.release();
    }

    @Arbiter
    public void total(I_Result r) {
      r.r1 = count + permit.availablePermits() - 1;
    }
  }

  @JCStressTest
  @State
  @Gives({"<stuck>", "1", "2"})
  public static class SemaphoreRunsDry {
    private final Semaphore permits = new Semaphore(1);
    private int count;

    @Actor
    public void left() {
      permits.acquireUninterruptibly();
      permits.release();
    }

    @Actor
    public void right() {
      count = permits.tryAcquire() ? 2 : 1;
    }

    @Arbiter
    public void total(I_Result r) {
      r.r1 = count;
    }
  }

  @JCStressTest
  @State
  @Gives("1, 2")
  public static class LatchPublishes {
    private final CountDownLatch latch = new CountDownLatch(2);
    private int x;
    private int y;

    @Actor
    public void one() {
      x = 1;
      latch.countDown();
    }

    @Actor
    public void two() {
      y = 2;
      latch.countDown();
    }

    @Actor
    public void waiter(II_Result r) throws InterruptedException {
      latch.await();
      r.r1 = x;
      r.r2 = y;
    }
  }

  @JCStressTest
  @State
  @Gives("<stuck>")
  public static class LatchIsNeverOpened {
    private final CountDownLatch latch = new CountDownLatch(2);

    @Actor
    public void one() {
      latch.countDown();
    }

    @Actor
    public void waiter(I_Result r) throws InterruptedException {
      latch.await();
      r.r1 = 1;
    }
  }

  @JCStressTest
  @State
  @Gives({"1, 2, 6", "2, 1, 6"})
  public static class BarrierRunsItsAction {
    private int x;
    private int y;
    private int sum;
    private final CyclicBarrier barrier = new CyclicBarrier(2, () -> sum = x + y);

    @Actor
    public void left(III_Result r) throws InterruptedException, BrokenBarrierException {
      x = 2;
      r.r1 = 1 + barrier.await();
      r.r3 = sum;
    }

    @Actor
    public void right(III_Result r) throws InterruptedException, BrokenBarrierException {
      y = 4;
      r.r2 = 1 + barrier.await();
    }
  }

  @JCStressTest
  @State
  @Gives({"0, 1", "1, 0", "-1, -2", "-2, -1"})
  public static class BarrierBreaks {
    private final CyclicBarrier barrier = new CyclicBarrier(2);

    int await() throws InterruptedException {
      try {
        return barrier.await(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        return -1;
      } catch (BrokenBarrierException e) {
        return -2;
      }
    }

    @Actor
    public void left(II_Result r) throws InterruptedException {
      r.r1 = await();
    }

    @Actor
    public void right(II_Result r) throws InterruptedException {
      r.r2 = await();
    }
  }

  @JCStressTest
  @State
  @Gives("4, 1")
  public static class PhaserAdvances {
    private final Phaser phaser = new Phaser(2);
    private int x;
    private int y;

    @Actor
    public void left(II_Result r) {
      x = 1;
      phaser.arriveAndAwaitAdvance();
      r.r1 = y;
    }

    @Actor
    public void right(II_Result r) {
      y = 4;
      phaser.arriveAndAwaitAdvance();
      r.r2 = x;
    }
  }

  @JCStressTest
  @State
  @Gives("right, left")
  public static class ExchangerExchanges {
    private final Exchanger<String> exchanger = new Exchanger<>();

    @Actor
    public void left(LL_Result r) throws InterruptedException {
      r.r1 = exchanger.exchange("left");
    }

    @Actor
    public void right(LL_Result r) throws InterruptedException {
      r.r2 = exchanger.exchange("right");
    }
  }
}
