// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
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
