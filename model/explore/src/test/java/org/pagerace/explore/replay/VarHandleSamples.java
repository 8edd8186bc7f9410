// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** Variable handles. */
final class VarHandleSamples {
  private static final VarHandle INT;
  private static final VarHandle LONG;
  private static final VarHandle OBJECT;
  private static final VarHandle STATIC;
  private static final VarHandle FLAG;
  private static final VarHandle DOUBLE;
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      INT = lookup.findVarHandle(Fields.class, "i", int.class);
      LONG = lookup.findVarHandle(Fields.class, "l", long.class);
      OBJECT = lookup.findVarHandle(Fields.class, "o", Object.class);
      FLAG = lookup.findVarHandle(Fields.class, "z", boolean.class);
      DOUBLE = lookup.findVarHandle(Fields.class, "d", double.class);
      STATIC = lookup.findStaticVarHandle(Fields.class, "s", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private VarHandleSamples() {}

  static class Fields {
    static int s;
    int i;
    long l;
    Object o;
    boolean z;
    double d;
    final int[] a = new int[2];
  }

  @JCStressTest
  @State
  @Reaches("1 2 3 4 5 6")
  public static class EveryWayToReadAndWrite extends Fields {
    @Actor
    public void only(L_Result r) {
      INT.set(this, 1);
      int a = (int) INT.get(this);
      INT.setOpaque(this, 2);
      int b = (int) INT.getOpaque(this);
      INT.setRelease(this, 3);
      int c = (int) INT.getAcquire(this);
      INT.setVolatile(this, 4);
      int d = (int) INT.getVolatile(this);
      STATIC.setVolatile(5);
      int e = (int) STATIC.getVolatile();
      ELEMENT.setVolatile(this.a, 1, 6);
      int f = (int) ELEMENT.getVolatile(this.a, 1);
      r.r1 = a + " " + b + " " + c + " " + d + " " + e + " " + f;
    }

    @Actor
    public void other() {}
  }

  @JCStressTest
  @State
  @Reaches("0 1 3 7 6 1 9 true false 9 12")
  public static class EveryWayToUpdate extends Fields {
    @Actor
    public void only(L_Result r) {
      String said = "" + (int) INT.getAndAdd(this, 1);
      said += " " + (int) INT.getAndAddAcquire(this, 2);
      said += " " + (int) INT.getAndBitwiseOr(this, 4);
      said += " " + (int) INT.getAndBitwiseAndRelease(this, 6);
      said += " " + (int) INT.getAndBitwiseXorAcquire(this, 7);
      said += " " + (int) INT.getAndSet(this, 9);
      said += " " + (int) INT.compareAndExchange(this, 9, 12);
      said += " " + INT.compareAndSet(this, 12, 9);
      said += " " + INT.compareAndSet(this, 12, 9);
      said += " " + (int) INT.compareAndExchangeAcquire(this, 9, 12);
      said += " " + (int) INT.compareAndExchangeRelease(this, 9, 13);
      r.r1 = said;
    }

    @Actor
    public void other() {}
  }

  @JCStressTest
  @State
  @Reaches("7, true 1.5 true")
  public static class TypesAreCoerced extends Fields {
    @Actor
    public void only(LL_Result r) {
      LONG.setOpaque(this, 7);
      int wide = (int) (long) LONG.getOpaque(this);
      Object generic = (Object) LONG.getVolatile(this);
      r.r1 = wide == 7 && generic instanceof Long ? 7 : 0;
      FLAG.setVolatile(this, true);
      Object flag = FLAG.getAndSet(this, Boolean.TRUE);
      double before = (double) DOUBLE.getAndAdd(this, 1.5);
      r.r2 = flag + " " + (before + (double) DOUBLE.get(this)) + " " + OBJECT.compareAndSet(this, null, (Object) this);
    }

    @Actor
    public void other() {}
  }

  @JCStressTest
  @State
  @Spins
  @Reaches("2")
  public static class WeakLoops extends Fields {
    private void increment() {
      int old;
      do {
        old = (int) INT.getOpaque(this);
      } while (!INT.weakCompareAndSetPlain(this, old, old + 1));
    }

    @Actor
    public void one() {
      increment();
    }

    @Actor
    public void other() {
      VarHandle.fullFence();
      increment();
      VarHandle.acquireFence();
      VarHandle.releaseFence();
      VarHandle.loadLoadFence();
      VarHandle.storeStoreFence();
    }

    @Arbiter
    public void end(L_Result r) {
      r.r1 = INT.getVolatile(this);
    }
  }

  @JCStressTest
  @State
  @Reaches({"0, 0", "0, 1", "1, 1"})
  public static class MessagePassing extends Fields {
    @Actor
    public void writer() {
      LONG.set(this, 1L);
      INT.setRelease(this, 1);
    }

    @Actor
    public void reader(II_Result r) {
      r.r1 = (int) INT.getAcquire(this);
      r.r2 = (int) (long) LONG.get(this);
    }
  }

  @JCStressTest
  @State
  @Reaches({"<only: WrongMethodTypeException>"})
  public static class TypesThatCannotBeConverted extends Fields {
    @Actor
    public void only(L_Result r) {
      INT.setVolatile(this, 1L);
    }

    @Actor
    public void other() {}
  }

  @JCStressTest
  @State
  @Reaches({"<only: WrongMethodTypeException>"})
  public static class CoordinatesThatAreMissing extends Fields {
    @Actor
    public void only(L_Result r) {
      STATIC.setVolatile(this, 1);
    }

    @Actor
    public void other() {}
  }

  @JCStressTest
  @State
  @Reaches({"<only: WrongMethodTypeException>"})
  public static class ResultThatCannotBeConverted extends Fields {
    @Actor
    public void only(L_Result r) {
      r.r1 = (String) LONG.getVolatile(this);
    }

    @Actor
    public void other() {}
  }

  @JCStressTest
  @State
  @Reaches({"9"})
  public static class BoxesAsArguments extends Fields {
    @Actor
    public void only(L_Result r) {
      LONG.setVolatile(this, Integer.valueOf(4));
      ELEMENT.setVolatile(a, Short.valueOf((short) 1), Byte.valueOf((byte) 5));
      r.r1 = (long) LONG.getVolatile(this) + (int) ELEMENT.getVolatile(a, (char) 1);
    }

    @Actor
    public void other() {}
  }

  @JCStressTest
  @State
  @Reaches({"<only: ClassCastException>"})
  public static class WrongType extends Fields {
    @Actor
    public void only(L_Result r) {
      OBJECT.set((Fields) this, (Object) "text");
      r.r1 = (Integer) OBJECT.get((Fields) this);
    }

    @Actor
    public void other() {}
  }
}
