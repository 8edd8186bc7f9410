// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.juc;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Objects of java.util.concurrent that are published by a race. */
final class PublicationSamples {
  private PublicationSamples() {}

  @JCStressTest
  @State
  @Gives({"-1", "0", "42"})
  public static class AnAtomicMayShowZero {
    private AtomicInteger shared;

    @Actor
    public void publisher() {
      shared = new AtomicInteger(42);
    }

    @Actor
    public void reader(I_Result r) {
      AtomicInteger found = shared;
      r.r1 = found == null ? -1 : found.get();
    }
  }

  @JCStressTest
  @State
  @Gives({"-1", "42"})
  public static class AnArrayIsFrozen {
    private AtomicIntegerArray shared;

    @Actor
    public void publisher() {
      shared = new AtomicIntegerArray(new int[] {42});
    }

    @Actor
    public void reader(I_Result r) {
      AtomicIntegerArray found = shared;
      r.r1 = found == null ? -1 : found.get(0);
    }
  }

  @JCStressTest
  @State
  @Gives({"-1", "2"})
  public static class ALatchStandsBehindAFinalField {
    private CountDownLatch shared;

    @Actor
    public void publisher() {
      shared = new CountDownLatch(2);
    }

    @Actor
    public void reader(I_Result r) {
      CountDownLatch found = shared;
      r.r1 = found == null ? -1 : (int) found.getCount();
    }
  }

  @JCStressTest
  @State
  @Gives({"-1", "2"})
  public static class ASemaphoreStandsBehindAFinalField {
    private Semaphore shared;

    @Actor
    public void publisher() {
      shared = new Semaphore(2);
    }

    @Actor
    public void reader(I_Result r) {
      Semaphore found = shared;
      r.r1 = found == null ? -1 : found.availablePermits();
    }
  }

  @JCStressTest
  @State
  @Gives({"-1", "1"})
  public static class ALockIsFree {
    private ReentrantLock shared;

    @Actor
    public void publisher() {
      shared = new ReentrantLock();
    }

    @Actor
    public void reader(I_Result r) {
      ReentrantLock found = shared;
      r.r1 = found == null ? -1 : found.tryLock() ? 1 : 0;
    }
  }
}
