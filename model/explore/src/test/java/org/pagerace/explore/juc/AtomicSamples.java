// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.juc;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Adders, functions of atomics, updaters and thread locals at work. */
final class AtomicSamples {
  private AtomicSamples() {}

  @JCStressTest
  @State
  @Gives("11")
  public static class AdderAddsUp {
    private final LongAdder adder = new LongAdder();

    @Actor
    public void left() {
      adder.add(10);
    }

    @Actor
    public void right() {
      adder.increment();
    }

    @Arbiter
    public void total(J_Result r) {
      r.r1 = adder.sum();
    }
  }

  @JCStressTest
  @State
  @Gives({"0", "1", "10", "11"})
  public static class SumIsNoSnapshot {
    private final LongAdder adder = new LongAdder();
    private volatile boolean isAdded;

    @Actor
    public void first() {
      adder.add(10);
      isAdded = true;
    }

    @Actor
    public void second() {
      while (!isAdded) {
        Thread.onSpinWait();
      }
      adder.add(1);
    }

    @Actor
    public void reader(J_Result r) {
      r.r1 = adder.sum();
    }
  }

  @JCStressTest
  @State
  @Gives({"5", "6"})
  public static class FunctionsAreAppliedAtomically {
    private final AtomicInteger value = new AtomicInteger(2);

    @Actor
    public void adder() {
      value.updateAndGet(found -> found + 1);
    }

    @Actor
    public void doubler() {
      value.getAndAccumulate(2, (found, factor) -> found * factor);
    }

    @Arbiter
    public void total(I_Result r) {
      r.r1 = value.get();
    }
  }

  @JCStressTest
  @State
  @Gives("3")
  public static class UpdatersUpdate {
    private static final AtomicIntegerFieldUpdater<UpdatersUpdate> COUNT =
        AtomicIntegerFieldUpdater.newUpdater(UpdatersUpdate.class, "count");

    private volatile int count;

    @Actor
    public void one() {
      COUNT.incrementAndGet(this);
    }

    @Actor
    public void two() {
      COUNT.updateAndGet(this, found -> found + 2);
    }

    @Arbiter
    public void total(I_Result r) {
      r.r1 = COUNT.get(this);
    }
  }

  @JCStressTest
  @State
  @Gives("1, 2")
  public static class ThreadLocalsAreApart {
    private final ThreadLocal<Integer> own = ThreadLocal.withInitial(() -> 0);

    @Actor
    public void one(II_Result r) {
      own.set(own.get() + 1);
      r.r1 = own.get();
    }

    @Actor
    public void two(II_Result r) {
      own.set(own.get() + 2);
      r.r2 = own.get();
    }
  }
}
