// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** Classes that an actor is the first to use, which nobody can tell. */
final class InitialisationSamples {
  private InitialisationSamples() {}

  /** What all share. */
  static class Shared {
    static int x;
    static int written;
    static int fixed = 3;
    static final AtomicInteger COUNTER = new AtomicInteger();
    static final List<Object> LIST = new ArrayList<>();
    static final int[] ARRAY = {1};
    int field;
    static final Shared ONE = new Shared();
  }

  /** One actor that writes; the other may be anything. */
  abstract static class Two {
    @Actor
    public void other() {
      Shared.written = 1;
    }
  }

  static class WritesAStatic {
    static int y = 1;

    static {
      Shared.x = 1;
    }
  }

  @JCStressTest
  @State
  @Reaches("0")
  public static class InitialiserThatNobodyRuns extends Two {
    int none;

    @Actor
    public void first(I_Result r) {
      r.r1 = none == 0 ? Shared.x : WritesAStatic.y;
    }
  }

  @JCStressTest
  @State
  @Reaches("2")
  public static class InitialiserThatTheSetupRuns extends Two {
    final int early = WritesAStatic.y;

    @Actor
    public void first(I_Result r) {
      r.r1 = Shared.x + WritesAStatic.y;
    }
  }

  static class ReadsAFixedStatic {
    static int y = Shared.fixed + Shared.ONE.field + Shared.ARRAY[0];
  }

  @JCStressTest
  @State
  @Reaches("4")
  public static class InitialiserThatReadsWhatNobodyWrites extends Two {
    @Actor
    public void first(I_Result r) {
      r.r1 = ReadsAFixedStatic.y;
    }
  }

  enum Colour {
    RED {
      @Override
      int code() {
        return 1;
      }
    },
    GREEN {
      @Override
      int code() {
        return 2;
      }
    };

    static final Map<String, Colour> BY_NAME = Map.of("red", RED, "green", GREEN);

    abstract int code();
  }

  static class Harmless {
    static final VarHandle FIELD;
    static final IntSupplier SUPPLIER = () -> 1;
    static final int[] TABLE = new int[4];
    static final Object LOCK = new Object();
    static final List<String> WORDS = new ArrayList<>();
    static final AtomicInteger OWN = new AtomicInteger(1);
    static int count;
    int field;

    static {
      try {
        FIELD = MethodHandles.lookup().findVarHandle(Harmless.class, "field", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
      for (int i = 0; i < TABLE.length; i++) {
        TABLE[i] = i + SUPPLIER.getAsInt();
        WORDS.add("word " + i);
      }
      synchronized (LOCK) {
        count = Colour.values().length + Math.max(1, TABLE[2]);
      }
      Harmless first = new Harmless();
      first.field = OWN.incrementAndGet();
      assert count > 0;
    }
  }

  @JCStressTest
  @State
  @Reaches("5 2 1 4 3")
  public static class InitialiserThatKeepsToItself extends Two {
    @Actor
    public void first(L_Result r) {
      Harmless own = new Harmless();
      Harmless.FIELD.setVolatile(own, 4);
      int code = switch (Colour.RED) {
        case RED -> Colour.RED.code();
        case GREEN -> 7;
      };
      r.r1 = Harmless.count + " " + Colour.GREEN.code() + " " + code + " " + own.field + " "
          + Harmless.OWN.incrementAndGet();
    }
  }
}
