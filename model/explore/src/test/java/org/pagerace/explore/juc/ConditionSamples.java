// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.juc;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Conditions at work. */
final class ConditionSamples {
  private ConditionSamples() {}

  @JCStressTest
  @State
  @Gives("1")
  public static class SignalWakes {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition isSet = lock.newCondition();
    private int value;

    @Actor
    public void waiter(I_Result r) throws InterruptedException {
      lock.lock();
      while (value == 0) {
        isSet.await();
      }
      r.r1 = value;
      lock.unlock();
    }

    @Actor
    public void setter() {
      lock.lock();
      value = 1;
      isSet.signal();
      lock.unlock();
    }
  }

  @JCStressTest
  @State
  @Gives({"<stuck>", "1"})
  public static class SignalBeforeAwaitIsLost {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition isSet = lock.newCondition();
    private int value;

    @Actor
    public void waiter(I_Result r) throws InterruptedException {
      lock.lock();
      lock.lock();
      isSet.await();
      r.r1 = value;
      lock.unlock();
      lock.unlock();
    }

    @Actor
    public void setter() {
      lock.lock();
      value = 1;
      isSet.signalAll();
      lock.unlock();
    }
  }

  @JCStressTest
  @State
  @Gives({"true, true", "false, true", "false, false"})
  public static class TimedAwaitMayGiveUp {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition isSet = lock.newCondition();
    private boolean value;

    @Actor
    public void waiter(ZZ_Result r) throws InterruptedException {
      lock.lock();
      r.r1 = isSet.await(1, TimeUnit.SECONDS);
      r.r2 = value;
      lock.unlock();
    }

    @Actor
    public void setter() {
      lock.lock();
      value = true;
      isSet.signal();
      lock.unlock();
    }
  }

  /** A signal goes to who has waited longest; it is lost where nobody waits. */
  @JCStressTest
  @State
  @Gives({"true, true", "<stuck>"})
  public static class SignalsComeInOrder {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turn = lock.newCondition();
    private int waiting;
    private volatile int woken;

    boolean isInOrder() throws InterruptedException {
      lock.lock();
      int place = ++waiting;
      turn.await();
      int order = ++woken;
      lock.unlock();
      return place == order;
    }

    void signal() {
      lock.lock();
      turn.signal();
      lock.unlock();
    }

    @Actor
    public void left(ZZ_Result r) throws InterruptedException {
      r.r1 = isInOrder();
    }

    @Actor
    public void right(ZZ_Result r) throws InterruptedException {
      r.r2 = isInOrder();
    }

    @Actor
    public void signaller() {
      signal();
      while (woken == 0) {
        Thread.onSpinWait();
      }
      signal();
    }
  }
}
