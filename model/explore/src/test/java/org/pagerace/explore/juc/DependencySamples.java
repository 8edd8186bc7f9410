// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.juc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Through which reading of a reference an access goes. The reader reports -1 where it found no reference. */
final class DependencySamples {
  private static final VarHandle EARLY = handle("early");
  private static final VarHandle LATE = handle("late");

  private DependencySamples() {}

  private static VarHandle handle(String field) {
    try {
      return MethodHandles.lookup().findVarHandle(TwoSlots.class, field, Box.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static class Box {
    final Box next;
    int v;

    Box(Box next) {
      this.next = next;
    }
  }

  /** One box shows in a slot before its field is written, and in another one after. */
  public static class TwoSlots {
    final Box box = new Box(new Box(null));
    Box early;
    Box late;

    void shows(Box written) {
      EARLY.setOpaque(this, box);
      written.v = 1;
      LATE.setRelease(this, box);
    }

    Box early() {
      return (Box) EARLY.getOpaque(this);
    }

    Box late() {
      return (Box) LATE.getOpaque(this);
    }
  }

  /** As in GUP-fast: the second look says that all is well, the access goes through the first. */
  @JCStressTest
  @State
  @Gives({"-1", "0", "1"})
  public static class ASecondLookOrdersNothingThroughTheFirst extends TwoSlots {
    @Actor
    public void writer() {
      shows(box);
    }

    @Actor
    public void reader(I_Result r) {
      Box first = early();
      r.r1 = first == null || first != late() ? -1 : first.v;
    }
  }

  @JCStressTest
  @State
  @Gives({"-1", "1"})
  public static class ALookThatWasForgottenTakesNothingAway extends TwoSlots {
    @Actor
    public void writer() {
      shows(box);
    }

    @Actor
    public void reader(I_Result r) {
      boolean isThere = early() != null;
      Box found = isThere ? late() : null;
      r.r1 = found == null ? -1 : found.v;
    }
  }

  @JCStressTest
  @State
  @Gives({"-1", "1"})
  public static class AReferenceLeadsOnOverWhatNobodyWrites extends TwoSlots {
    @Actor
    public void writer() {
      shows(box.next);
    }

    @Actor
    public void reader(I_Result r) {
      Box found = late();
      r.r1 = found == null ? -1 : found.next.v;
    }
  }

  @JCStressTest
  @State
  @Gives({"-1", "0", "1"})
  public static class ABoxThatWasKnownAnywayDependsOnNoReading extends TwoSlots {
    @Actor
    public void writer() {
      shows(box);
    }

    @Actor
    public void reader(I_Result r) {
      Box known = box;
      r.r1 = late() == null ? -1 : known.v;
    }
  }

  @JCStressTest
  @State
  @Gives({"-1", "1"})
  public static class AReferenceMayRestInAFieldOfOnesOwn extends TwoSlots {
    Box mine;

    @Actor
    public void writer() {
      shows(box);
    }

    @Actor
    public void reader(I_Result r) {
      mine = late();
      r.r1 = mine == null ? -1 : mine.v;
    }
  }

  @JCStressTest
  @State
  @Gives({"-1", "0", "1"})
  public static class ASecondLookTakesNothingFromWhatRestsInAFieldOfOnesOwn extends TwoSlots {
    Box mine;

    @Actor
    public void writer() {
      shows(box);
    }

    @Actor
    public void reader(I_Result r) {
      mine = early();
      r.r1 = late() == null || mine == null ? -1 : mine.v;
    }
  }
}
