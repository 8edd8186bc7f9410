// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.L_Result;
import org.pagerace.explore.replay.InitialisationSamples.Shared;
import org.pagerace.explore.replay.InitialisationSamples.Two;
import org.pagerace.explore.replay.InitialisationSamples.WritesAStatic;

/** Classes that an actor is the first to use, and what shows when that is. */
final class RefusedInitialisationSamples {
  private RefusedInitialisationSamples() {}

  @JCStressTest
  @State
  @Refused("class org.pagerace.explore.replay.InitialisationSamples$WritesAStatic by an actor is not modelled: its "
      + "initialiser writes x of org.pagerace.explore.replay.InitialisationSamples$Shared (at InitialisationSamples.java:")
  public static class InitialiserThatWrites extends Two {
    @Actor
    public void first(I_Result r) {
      r.r1 = Shared.x + WritesAStatic.y;
    }
  }

  static class ReadsAStatic {
    static int y = Shared.written;
  }

  @JCStressTest
  @State
  @Refused("class org.pagerace.explore.replay.RefusedInitialisationSamples$ReadsAStatic by an actor is not modelled: its "
      + "initialiser reads what an actor writes (at InitialisationSamples.java:")
  public static class InitialiserThatReadsWhatIsWritten extends Two {
    @Actor
    public void first(I_Result r) {
      r.r1 = ReadsAStatic.y;
    }
  }

  static class ReadsAnElement {
    static int y = Shared.ARRAY[0];
  }

  @JCStressTest
  @State
  @Refused("its initialiser reads what an actor writes (at RefusedInitialisationSamples.java:")
  public static class InitialiserThatReadsAnElement extends Two {
    @Actor
    public void first(I_Result r) {
      Shared.ARRAY[0] = 2;
      r.r1 = ReadsAnElement.y;
    }
  }

  static class Counts {
    static int y = Shared.COUNTER.incrementAndGet();
  }

  @JCStressTest
  @State
  @Refused("its initialiser uses a org.pagerace.explore.shim.AtomicInteger that others may use")
  public static class InitialiserThatCounts extends Two {
    @Actor
    public void first(I_Result r) {
      r.r1 = Counts.y;
    }
  }

  static class Registers {
    static int y = Shared.LIST.size();

    static {
      Shared.LIST.add(Registers.class);
    }
  }

  @JCStressTest
  @State
  @Refused("its initialiser uses a java.util.ArrayList that others may use")
  public static class InitialiserThatRegisters extends Two {
    @Actor
    public void first(I_Result r) {
      r.r1 = Registers.y;
    }
  }

  static class WritesAField {
    static int y;

    static {
      Shared.ONE.field = 1;
    }
  }

  @JCStressTest
  @State
  @Refused("$Shared that others may use (at RefusedInitialisationSamples.java:")
  public static class InitialiserThatWritesAField extends Two {
    @Actor
    public void first(I_Result r) {
      r.r1 = WritesAField.y;
    }
  }

  static class Locks {
    static int y;

    static {
      synchronized (Shared.class) {
        y = 1;
      }
    }
  }

  @JCStressTest
  @State
  @Refused("its initialiser uses a java.lang.Class that others may use")
  public static class InitialiserThatLocks extends Two {
    @Actor
    public void first(I_Result r) {
      r.r1 = Locks.y;
    }
  }

  static class Egg {
    static final int Y = Hen.Y + 1;

    static int number() {
      return Y;
    }
  }

  static class Hen {
    static final int Y = Egg.Y + 1;
  }

  @JCStressTest
  @State
  @Refused("need each other (at RefusedInitialisationSamples.java:")
  public static class InitialisersThatNeedEachOther extends Two {
    @Actor
    public void first(I_Result r) {
      r.r1 = Egg.number();
    }
  }

  static class SetsAProperty {
    static String before = System.setProperty("org.pagerace.sample", "set");
  }

  @JCStressTest
  @State
  @Refused("its initialiser calls java.lang.System.setProperty (at RefusedInitialisationSamples.java:")
  public static class InitialiserThatSetsAProperty extends Two {
    @Actor
    public void first(L_Result r) {
      r.r1 = SetsAProperty.before;
    }
  }
}
