// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.L_Result;
import org.pagerace.explore.replay.RefusedSamples.Two;

/** Calls that are not modelled. */
final class RefusedCallSamples {
  private RefusedCallSamples() {}

  @JCStressTest
  @State
  @Refused("calls nested deeper than 1000 are not modelled (at RefusedCallSamples.java:")
  public static class RecursesForEver extends Two {
    private int deeper(int depth) {
      return deeper(depth + 1) + 1;
    }

    @Actor
    public void recurse(I_Result r) {
      r.r1 = deeper(0);
    }
  }

  @JCStressTest
  @State
  @Refused("calls nested deeper than 1000 are not modelled (at RefusedCallSamples.java:")
  public static class RecursesAndCatches extends Two {
    private int deeper() {
      return deeper() + x;
    }

    @Actor
    public void recurse(I_Result r) {
      try {
        r.r1 = deeper();
      } catch (StackOverflowError e) {
        r.r1 = 1;
      }
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.Integer.getInteger is not modelled (at RefusedCallSamples.java:")
  public static class NumberAmongTheProperties extends Two {
    @Actor
    public void ask(I_Result r) {
      r.r1 = Integer.getInteger("some.number", 1);
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.Boolean.getBoolean is not modelled (at RefusedCallSamples.java:")
  public static class TruthAmongTheProperties extends Two {
    @Actor
    public void ask(I_Result r) {
      r.r1 = Boolean.getBoolean("some.truth") ? 1 : 0;
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.Long.getLong is not modelled (at RefusedCallSamples.java:")
  public static class LongAmongTheProperties extends Two {
    @Actor
    public void ask(L_Result r) {
      r.r1 = Long.getLong("some.number");
    }
  }

  @JCStressTest
  @State
  @Refused("property java.version of the process is not modelled (at RefusedCallSamples.java:")
  public static class PropertyOfTheProcess extends Two {
    @Actor
    public void ask(L_Result r) {
      r.r1 = System.getProperty("java.version");
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.System.getenv is not modelled (at RefusedCallSamples.java:")
  public static class Environment extends Two {
    @Actor
    public void ask(L_Result r) {
      r.r1 = System.getenv("HOME");
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.String.intern is not modelled (at RefusedCallSamples.java:")
  public static class PoolsAString extends Two {
    @Actor
    public void pool(L_Result r) {
      r.r1 = ("x is " + x).intern();
    }
  }

  @JCStressTest
  @State
  @Refused("has put there is not modelled (at RefusedCallSamples.java:")
  public static class StringInTheReportOfAnother extends Two {
    @Actor
    public void report(L_Result r) {
      r.r1 = "x is " + x;
    }

    @Arbiter
    public void compare(L_Result r) {
      r.r1 = r.r1 == "x is 0";
    }
  }

  @JCStressTest
  @State
  @Refused("the identity of a java.lang.String that the JDK keeps is not modelled (at RefusedCallSamples.java:")
  public static class StringThatTheJdkKeeps extends Two {
    volatile Object shared;

    @Actor
    public void keep(L_Result r) {
      shared = PoolsAString.class.getSimpleName();
      shared = r.r1;
      shared = PoolsAString.class.getSimpleName();
    }
  }
}
