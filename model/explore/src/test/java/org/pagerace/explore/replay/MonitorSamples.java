// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Actors that wait. */
final class MonitorSamples {
  private MonitorSamples() {}

  @JCStressTest
  @State
  @Reaches({"<stuck>", "2"})
  public static class Deadlock {
    final Object a = new Object();
    final Object b = new Object();
    int x;

    @Actor
    public void one() {
      synchronized (a) {
        synchronized (b) {
          x++;
        }
      }
    }

    @Actor
    public void other() {
      synchronized (b) {
        synchronized (a) {
          x++;
        }
      }
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = x;
    }
  }

  @JCStressTest
  @State
  @Reaches({"<stuck>", "7"})
  public static class LostWakeUp {
    int x;

    @Actor
    public synchronized void waiter(I_Result r) throws InterruptedException {
      wait();
      r.r1 = x;
    }

    @Actor
    public synchronized void notifier() {
      x = 7;
      notify();
    }
  }

  @JCStressTest
  @State
  @Reaches({"7"})
  public static class WaitInALoop {
    int x;

    @Actor
    public void waiter(I_Result r) throws InterruptedException {
      synchronized (this) {
        while (x == 0) {
          wait();
        }
        r.r1 = x;
      }
    }

    @Actor
    public synchronized void notifier() {
      x = 7;
      notifyAll();
    }
  }

  @JCStressTest
  @State
  @Reaches({"0", "7"})
  public static class TimedWait {
    int x;

    @Actor
    public synchronized void waiter(I_Result r) throws InterruptedException {
      wait(1);
      r.r1 = x;
    }

    @Actor
    public synchronized void notifier() {
      x = 7;
    }
  }

  @JCStressTest
  @State
  @Reaches({"<notifier: IllegalMonitorStateException>"})
  public static class NotifyWithoutMonitor {
    @Actor
    public void notifier(I_Result r) {
      notify();
    }

    @Actor
    public void other() {}
  }

  @JCStressTest(Mode.Termination)
  @Spins
  @Reaches("TERMINATED")
  @State
  public static class Termination {
    volatile boolean ready;

    @Actor
    public void spin() {
      while (!ready) {
        Thread.onSpinWait();
      }
    }

    @Signal
    public void signal() {
      ready = true;
    }
  }
}
