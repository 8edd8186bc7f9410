// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Classes of java.util.concurrent in whose place the explorer puts its own. */
final class ShimSamples {
  private ShimSamples() {}

  @JCStressTest
  @Reaches({"1, 2", "2, 1"})
  public static class Inherited {
    /** Calls name this class, which declares nothing. */
    @State
    public static class Counter extends AtomicInteger {
      private static final long serialVersionUID = 1;
    }

    @Actor
    public void one(Counter counter, II_Result r) {
      r.r1 = counter.incrementAndGet();
    }

    @Actor
    public void other(Counter counter, II_Result r) {
      IntSupplier reference = counter::incrementAndGet;
      r.r2 = reference.getAsInt();
    }
  }

  @JCStressTest
  @State
  @Reaches("2")
  @Spins
  public static class Locks {
    final Lock lock = new ReentrantLock();
    int x;

    private void increment() {
      lock.lock();
      try {
        x++;
      } finally {
        lock.unlock();
      }
    }

    @Actor
    public void one() {
      increment();
    }

    @Actor
    public void other() {
      increment();
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = x;
    }
  }

  @JCStressTest
  @State
  @Reaches("1")
  @Spins
  public static class Latches {
    final CountDownLatch latch = new CountDownLatch(1);
    int x;

    @Actor
    public void one() {
      x = 1;
      latch.countDown();
    }

    @Actor
    public void other(I_Result r) throws InterruptedException {
      latch.await();
      r.r1 = x;
    }
  }

  @JCStressTest
  @State
  @Reaches("3")
  @Spins
  public static class UpdatesByLambda {
    final AtomicReference<Integer> sum = new AtomicReference<>(0);

    @Actor
    public void one() {
      sum.updateAndGet(found -> found + 1);
    }

    @Actor
    public void other() {
      sum.accumulateAndGet(2, Integer::sum);
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = sum.get();
    }
  }
}
