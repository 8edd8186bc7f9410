// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.juc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** References that are published behind fences, and constructors that end behind accesses which order. */
final class FenceSamples {
  private static final VarHandle F = handle(Box.class, "f");

  private FenceSamples() {}

  private static VarHandle handle(Class<?> type, String field) {
    try {
      return MethodHandles.lookup().findVarHandle(type, field, int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static class Box {
    int f;
  }

  @JCStressTest
  @State
  @Gives({"-1", "1"})
  public static class AFullFencePublishesAsAReleaseFenceDoes {
    private Box shared;

    @Actor
    public void publisher() {
      Box made = new Box();
      made.f = 1;
      VarHandle.fullFence();
      shared = made;
    }

    @Actor
    public void reader(I_Result r) {
      Box found = shared;
      r.r1 = found == null ? -1 : found.f;
    }
  }

  @JCStressTest
  @State
  @Gives({"0, -1", "0, 0", "0, 1", "1, -1", "1, 1"})
  public static class AFreezeHoldsWhatWasAcquiredJustBefore {
    private final Box box = new Box();
    private int flag;
    private Holder shared;
    private static final VarHandle FLAG = handle(AFreezeHoldsWhatWasAcquiredJustBefore.class, "flag");

    static class Holder {
      final Box box;

      Holder(AFreezeHoldsWhatWasAcquiredJustBefore state, II_Result r) {
        box = state.box;
        r.r1 = (int) FLAG.getAcquire(state);
      }
    }

    @Actor
    public void writer() {
      box.f = 1;
      VarHandle.fullFence();
      FLAG.setOpaque(this, 1);
    }

    @Actor
    public void maker(II_Result r) {
      shared = new Holder(this, r);
    }

    @Actor
    public void reader(II_Result r) {
      Holder found = shared;
      r.r2 = found == null ? -1 : found.box.f;
    }
  }

  @JCStressTest
  @State
  @Gives({"0, -1", "0, 0", "0, 1", "1, -1", "1, 0", "1, 1"})
  public static class AFreezeDoesNotHoldWhatWasOnlySeen {
    private final Box box = new Box();
    private Holder shared;

    static class Holder {
      final Box box;

      Holder(Box box) {
        this.box = box;
      }
    }

    @Actor
    public void writer() {
      F.setOpaque(box, 1);
    }

    @Actor
    public void maker(II_Result r) {
      r.r1 = (int) F.getOpaque(box);
      shared = new Holder(box);
    }

    @Actor
    public void reader(II_Result r) {
      Holder found = shared;
      r.r2 = found == null ? -1 : (int) F.getOpaque(found.box);
    }
  }

  @JCStressTest
  @State
  @Gives({"0, 0", "0, 1", "1, 0", "1, 1"})
  public static class NotifyingNobodyIsNoFence {
    private int x;
    private int y;
    private static final VarHandle X = handle(NotifyingNobodyIsNoFence.class, "x");
    private static final VarHandle Y = handle(NotifyingNobodyIsNoFence.class, "y");

    @Actor
    public void notifier(II_Result r) {
      synchronized (this) {
        X.setOpaque(this, 1);
        notifyAll();
        r.r1 = (int) Y.getOpaque(this);
      }
    }

    @Actor
    public void other(II_Result r) {
      Y.setVolatile(this, 1);
      r.r2 = (int) X.getVolatile(this);
    }
  }
}
