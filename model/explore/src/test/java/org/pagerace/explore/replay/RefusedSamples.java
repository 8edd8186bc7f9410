// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** What is not modelled. */
final class RefusedSamples {
  private RefusedSamples() {}

  /** Two actors, of which one may be anything. */
  abstract static class Two {
    int x;

    @Actor
    public void other() {
      x = 1;
    }
  }

  @JCStressTest
  @State
  @Refused("java.util.ArrayList.add is not modelled (at RefusedSamples.java:")
  public static class SharedList extends Two {
    final List<Integer> list = new ArrayList<>();

    @Actor
    public void add(I_Result r) {
      list.add(x);
    }
  }

  @JCStressTest
  @State
  @Refused("java.util.ArrayList.add is not modelled")
  public static class InheritedFromAListThatIsNotWoven extends Two {
    static class Own extends ArrayList<Integer> {
      private static final long serialVersionUID = 1;
    }

    final Own list = new Own();

    @Actor
    public void add(I_Result r) {
      list.add(x);
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.Thread.start is not modelled")
  public static class StartsAThread extends Two {
    final Thread thread = new Thread(() -> {});

    @Actor
    public void start(I_Result r) {
      thread.start();
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.Thread.sleep is not modelled")
  public static class Sleeps extends Two {
    @Actor
    public void sleep(I_Result r) throws InterruptedException {
      Thread.sleep(x);
    }
  }

  @JCStressTest
  @State
  @Refused("a loop that reads nothing shared does not end (at RefusedSamples.java:")
  public static class LoopsForEver extends Two {
    @Actor
    public void loop(I_Result r) {
      while (r.r1 == 0) {
        Thread.onSpinWait();
      }
    }
  }

  @JCStressTest
  @State
  @Refused("calls nested deeper than 1000 are not modelled (at RefusedSamples.java:")
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
  @Refused("calls nested deeper than 1000 are not modelled (at RefusedSamples.java:")
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
  @Refused("java.lang.Integer.getInteger is not modelled (at RefusedSamples.java:")
  public static class NumberAmongTheProperties extends Two {
    @Actor
    public void ask(I_Result r) {
      r.r1 = Integer.getInteger("some.number", 1);
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.Boolean.getBoolean is not modelled (at RefusedSamples.java:")
  public static class TruthAmongTheProperties extends Two {
    @Actor
    public void ask(I_Result r) {
      r.r1 = Boolean.getBoolean("some.truth") ? 1 : 0;
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.Long.getLong is not modelled (at RefusedSamples.java:")
  public static class LongAmongTheProperties extends Two {
    @Actor
    public void ask(L_Result r) {
      r.r1 = Long.getLong("some.number");
    }
  }

  @JCStressTest
  @State
  @Refused("property java.version of the process is not modelled (at RefusedSamples.java:")
  public static class PropertyOfTheProcess extends Two {
    @Actor
    public void ask(L_Result r) {
      r.r1 = System.getProperty("java.version");
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.System.getenv is not modelled (at RefusedSamples.java:")
  public static class Environment extends Two {
    @Actor
    public void ask(L_Result r) {
      r.r1 = System.getenv("HOME");
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.String.intern is not modelled (at RefusedSamples.java:")
  public static class PoolsAString extends Two {
    @Actor
    public void pool(L_Result r) {
      r.r1 = ("x is " + x).intern();
    }
  }

  @JCStressTest
  @State
  @Refused("has put there is not modelled (at RefusedSamples.java:")
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
  @Refused("the identity of a java.lang.String that the JDK keeps is not modelled (at RefusedSamples.java:")
  public static class StringThatTheJdkKeeps extends Two {
    volatile Object shared;

    @Actor
    public void keep(L_Result r) {
      shared = PoolsAString.class.getSimpleName();
      shared = r.r1;
      shared = PoolsAString.class.getSimpleName();
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.Object.toString of a")
  public static class IdentityInWords extends Two {
    @Actor
    public void print(L_Result r) {
      r.r1 = "" + new Object();
    }
  }

  @JCStressTest
  @State
  @Refused("hashCode of a java.lang.Object in a record is not modelled")
  public static class IdentityHashOfAComponent extends Two {
    record Holder(Object held) {}

    @Actor
    public void hash(I_Result r) {
      r.r1 = new Holder(new Object()).hashCode();
    }
  }

  @JCStressTest
  @State
  @Refused("a thread that is started in the setup is not modelled (at RefusedSamples.java:")
  public static class StartsAThreadBefore extends Two {
    public StartsAThreadBefore() {
      new Thread(() -> x = 1).start();
    }

    @Actor
    public void look(I_Result r) {
      r.r1 = x;
    }
  }

  @JCStressTest
  @State
  @Refused("that org.pagerace.explore.replay.RefusedSamples$HandleOnAnInheritedField inherits is not modelled")
  public static class HandleOnAnInheritedField extends Two {
    private static final VarHandle X = handle();

    private static VarHandle handle() {
      try {
        return MethodHandles.lookup().findVarHandle(HandleOnAnInheritedField.class, "x", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    @Actor
    public void look(I_Result r) {
      r.r1 = (int) X.getVolatile(this);
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.Object.hashCode is not modelled")
  public static class IdentityHash extends Two {
    @Actor
    public void hash(I_Result r) {
      r.r1 = hashCode();
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.System.nanoTime is not modelled")
  public static class Time extends Two {
    @Actor
    public void time(I_Result r) {
      r.r1 = (int) System.nanoTime();
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.StringBuilder.append is not modelled")
  public static class SharedBuilder extends Two {
    final StringBuilder words = new StringBuilder();

    @Actor
    public void append(I_Result r) {
      words.append(x);
    }
  }

  @JCStressTest
  @State
  @Refused("java.lang.invoke.MethodHandles.byteArrayViewVarHandle is not modelled")
  public static class HandleMadeByAnActor extends Two {
    @Actor
    public void view(I_Result r) {
      java.lang.invoke.MethodHandles.byteArrayViewVarHandle(int[].class, java.nio.ByteOrder.BIG_ENDIAN);
    }
  }

  @JCStressTest
  @State
  @Refused("VarHandle over")
  public static class ViewOfBytes extends Two {
    static final java.lang.invoke.VarHandle VIEW =
        java.lang.invoke.MethodHandles.byteArrayViewVarHandle(int[].class, java.nio.ByteOrder.BIG_ENDIAN);
    final byte[] bytes = new byte[16];

    @Actor
    public void view(I_Result r) {
      r.r1 = (int) VIEW.get(bytes, 0);
    }
  }

  @JCStressTest
  @State
  @Refused("two actors of")
  public static class TwoWriteOneResult extends Two {
    @Actor
    public void one(I_Result r) {
      r.r1 = 1;
    }

    @Actor
    public void another(I_Result r) {
      r.r1 = 2;
    }
  }
}
