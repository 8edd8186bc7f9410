// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.function.IntSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** Objects that are seen, or not, while they are made. */
final class ConstructionSamples {
  private ConstructionSamples() {}

  /** One value that the other actor changes. */
  public static class Value {
    volatile int v;

    /** An actor. */
    @Actor
    public void changes() {
      v = 1;
    }
  }

  @JCStressTest
  @State
  @Reaches({"0", "1"})
  public static class CapturedWhatWasReadRacily extends Value {
    @Actor
    public void captures(I_Result r) {
      int seen = v;
      IntSupplier supplier = new IntSupplier() {
        @Override
        public int getAsInt() {
          return seen;
        }
      };
      r.r1 = supplier.getAsInt();
    }
  }

  @JCStressTest
  @State
  @Reaches({"0", "3"})
  public static class CapturedTwoValues extends Value {
    @Actor
    public void captures(I_Result r) {
      int seen = v;
      int twice = 2 * seen;
      r.r1 = new IntSupplier() {
        @Override
        public int getAsInt() {
          return seen + twice;
        }
      }.getAsInt();
    }
  }

  @JCStressTest
  @State
  @Reaches("1")
  public static class MadeInEitherOrder extends Value {
    int shown;

    static class Made {
      int value;

      Made() {}

      Made(MadeInEitherOrder state, boolean isFirst) {
        if (isFirst) {
          value = 1;
          new Made().value = 2;
        } else {
          new Made().value = 2;
          value = 1;
        }
        state.shown = 1;
      }
    }

    @Actor
    public void makes(I_Result r) {
      r.r1 = new Made(this, v == 1).value;
    }
  }

  @JCStressTest
  @State
  @Reaches({"new", "old"})
  public static class SuperclassThatNobodyWove extends Value {
    int shown;

    static class Failure extends RuntimeException {
      private static final long serialVersionUID = 1;

      Failure(String message, SuperclassThatNobodyWove state) {
        super(message);
        state.shown = 1;
      }
    }

    @Actor
    public void makes(L_Result r) {
      r.r1 = new Failure(v == 1 ? "new" : "old", this).getMessage();
    }
  }

  @JCStressTest
  @State
  @Reaches("Pair[one=1, other=2]")
  public static class ReportedByTheArbiter {
    int x;
    int y;

    record Pair(int one, int other) {}

    @Actor
    public void one() {
      x = 1;
    }

    @Actor
    public void other() {
      y = 2;
    }

    @Arbiter
    public void reports(L_Result r) {
      r.r1 = new Pair(x, y);
    }
  }
}
