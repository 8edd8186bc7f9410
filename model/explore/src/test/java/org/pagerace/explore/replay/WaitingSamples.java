// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Loops that wait for what nobody writes. */
final class WaitingSamples {
  private WaitingSamples() {}

  @JCStressTest
  @State
  public static class ForAField {
    int x;
    boolean flag;

    @Actor
    public void writer() {
      x = 1;
    }

    @Actor
    public void waiter(I_Result r) {
      r.r1 = x;
      while (!flag) {
        Thread.onSpinWait();
      }
    }
  }

  @JCStressTest
  @State
  public static class ForTwoElements {
    int x;
    final int[] flags = new int[2];

    @Actor
    public void writer() {
      x = 1;
    }

    @Actor
    public void waiter(I_Result r) {
      r.r1 = x;
      while (x == 1 && flags[0] + flags[1] == 0) {
        Thread.onSpinWait();
      }
      while (r.r1 == 1 && flags[0] + flags[1] == 0) {
        Thread.onSpinWait();
      }
    }
  }

  @JCStressTest
  @State
  public static class ForNothing {
    int x;

    @Actor
    public void writer() {
      x = 1;
    }

    @Actor
    public void waiter(I_Result r) {
      r.r1 = x;
      while (r.r1 >= 0) {
        Thread.onSpinWait();
      }
    }
  }
}
