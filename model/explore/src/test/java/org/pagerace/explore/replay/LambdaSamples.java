// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.function.IntSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Identity of lambdas. */
final class LambdaSamples {
  private LambdaSamples() {}

  @JCStressTest
  @State
  @Reaches({"none", "same", "different"})
  public static class LambdasThatCapture {
    volatile IntSupplier shared;

    @Actor
    public void one() {
      put(1);
    }

    @Actor
    public void other() {
      put(1);
    }

    private void put(int value) {
      shared = () -> value;
    }

    @Actor
    public void reader(L_Result r) {
      r.r1 = IdentitySamples.told(shared, shared);
    }
  }

  @JCStressTest
  @State
  @Reaches({"none", "same"})
  public static class LambdaThatCapturesNothing {
    volatile IntSupplier shared;

    @Actor
    public void one() {
      put();
    }

    @Actor
    public void other() {
      put();
    }

    private void put() {
      shared = () -> 1;
    }

    @Actor
    public void reader(L_Result r) {
      r.r1 = IdentitySamples.told(shared, shared);
    }
  }

  @JCStressTest
  @State
  @Reaches({"false false", "false true"})
  public static class LambdasNobodyElseSees {
    int x;

    @Actor
    public void changes() {
      x = 1;
    }

    @Actor
    public void compares(L_Result r) {
      int one = 1;
      IntSupplier first = () -> one;
      IntSupplier second = () -> one;
      IntSupplier third = x == 0 ? first : second;
      r.r1 = (first == second) + " " + (third == second && x == 1);
    }
  }
}
