// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagerace.explore.conformance.Litmus.Instruction.fence;
import static org.pagerace.explore.conformance.Litmus.Instruction.read;
import static org.pagerace.explore.conformance.Litmus.Instruction.write;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pagerace.explore.model.Java;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;

/**
 * Where the order of volatile accesses and full fences is not the order in which they are run, and where it
 * is.
 */
class ScOrderTest {
  private static Set<String> outcomes(Litmus litmus) {
    Set<String> outcomes =
        new NaiveSearch(new StraightLine(litmus), new Java(), EnumSet.allOf(Shortcut.class)).outcomes();
    assertThat(outcomes).isEqualTo(Judge.java(litmus));
    return outcomes;
  }

  @Test
  void volatileStoreLagsBehindLaterStores() {
    Litmus litmus =
        new Litmus(
            "lagging store",
            List.of(
                List.of(write("x", Mode.VOLATILE, 1), write("y", Mode.OPAQUE, 1)),
                List.of(read("y", Mode.OPAQUE, "r0"), read("x", Mode.VOLATILE, "r1"))));
    assertThat(outcomes(litmus)).contains("{r0=1, r1=0, x=1, y=1}");
  }

  @Test
  void volatileStoreLagsBehindALaterVolatileStoreElsewhere() {
    Litmus litmus =
        new Litmus(
            "lagging store, coherence",
            List.of(
                List.of(read("x", Mode.VOLATILE, "r0"), write("y", Mode.OPAQUE, 1)),
                List.of(read("y", Mode.OPAQUE, "r1"), write("x", Mode.VOLATILE, 1)),
                List.of(write("x", Mode.VOLATILE, 2))));
    assertThat(outcomes(litmus)).contains("{r0=2, r1=1, x=2, y=1}");
  }

  @Test
  void fenceMayComeBeforeOneThatRanEarlier() {
    Litmus litmus =
        new Litmus(
            "fences against the order of reading",
            List.of(
                List.of(write("x", Mode.OPAQUE, 1), fence(Kind.FULL_FENCE), write("y", Mode.OPAQUE, 1)),
                List.of(read("y", Mode.OPAQUE, "r0"), write("z", Mode.OPAQUE, 1)),
                List.of(read("z", Mode.OPAQUE, "r1"), fence(Kind.FULL_FENCE), read("x", Mode.OPAQUE, "r2"))));
    assertThat(outcomes(litmus)).contains("{r0=1, r1=1, r2=0, x=1, y=1, z=1}");
  }

  @Test
  void whatComesInBelowAWriteBehindAFenceDoesNotComeAfterTheFence() {
    Litmus litmus =
        new Litmus(
            "a write that comes in late, below",
            List.of(
                List.of(
                    write("y", Mode.OPAQUE, 1),
                    fence(Kind.FULL_FENCE),
                    write("x", Mode.OPAQUE, 2),
                    write("z", Mode.OPAQUE, 1)),
                List.of(read("z", Mode.OPAQUE, "r0"), write("x", Mode.OPAQUE, 1)),
                List.of(read("x", Mode.OPAQUE, "r1"), fence(Kind.FULL_FENCE), read("y", Mode.OPAQUE, "r2"))));
    assertThat(outcomes(litmus))
        .contains("{r0=1, r1=1, r2=0, x=2, y=1, z=1}")
        .doesNotContain("{r0=1, r1=2, r2=0, x=2, y=1, z=1}");
  }

  @Test
  void whoHasSeenAWriteBehindAFenceComesAfterTheFence() {
    Litmus litmus =
        new Litmus(
            "seen without acquiring",
            List.of(
                List.of(
                    write("y", Mode.OPAQUE, 1),
                    fence(Kind.FULL_FENCE),
                    read("x", Mode.ACQUIRE, "r0"),
                    write("z", Mode.VOLATILE, 1)),
                List.of(
                    read("y", Mode.OPAQUE, "r1"),
                    fence(Kind.FULL_FENCE),
                    read("y", Mode.OPAQUE, "r2"),
                    read("y", Mode.VOLATILE, "r3"),
                    fence(Kind.FULL_FENCE),
                    write("x", Mode.VOLATILE, 1)),
                List.of(
                    read("z", Mode.OPAQUE, "r4"),
                    write("y", Mode.RELEASE, 2),
                    write("y", Mode.RELEASE, 3))));
    assertThat(outcomes(litmus)).doesNotContain("{r0=0, r1=2, r2=2, r3=1, r4=1, x=1, y=1, z=1}");
  }

  @Test
  void volatileUpdateIsNoFence() {
    Litmus litmus =
        new Litmus(
            "store buffering over updates",
            List.of(
                List.of(
                    Litmus.Instruction.add("x", Mode.VOLATILE, Mode.VOLATILE, "q0", 1),
                    read("y", Mode.OPAQUE, "r0")),
                List.of(
                    Litmus.Instruction.add("y", Mode.VOLATILE, Mode.VOLATILE, "q1", 1),
                    read("x", Mode.OPAQUE, "r1"))));
    assertThat(outcomes(litmus)).contains("{q0=0, q1=0, r0=0, r1=0, x=1, y=1}");
  }

  private static Litmus handedOn(
      Litmus.Instruction left, Litmus.Instruction heard, Litmus.Instruction after) {
    return new Litmus(
        "handed on",
        List.of(
            List.of(write("x", Mode.VOLATILE, 1), left),
            List.of(heard, after),
            List.of(write("y", Mode.VOLATILE, 3), read("x", Mode.VOLATILE, "r2"))));
  }

  @Test
  void orderIsHandedOnByWhoWentOnAndWhoGoesOn() {
    Litmus litmus =
        handedOn(write("z", Mode.RELEASE, 1), read("z", Mode.ACQUIRE, "r0"), read("y", Mode.VOLATILE, "r1"));
    assertThat(outcomes(litmus)).doesNotContain("{r0=1, r1=0, r2=0, x=1, y=3, z=1}");
  }

  @Test
  void orderIsNotHandedOnByWhoHasNotGoneOn() {
    Litmus litmus =
        handedOn(write("x", Mode.RELEASE, 2), read("x", Mode.ACQUIRE, "r0"), read("y", Mode.VOLATILE, "r1"));
    assertThat(outcomes(litmus)).contains("{r0=2, r1=0, r2=0, x=2, y=3}");
  }

  @Test
  void orderIsNotHandedOnToWhoDoesNotGoOn() {
    Litmus litmus =
        handedOn(write("y", Mode.RELEASE, 1), read("y", Mode.ACQUIRE, "r0"), write("y", Mode.VOLATILE, 2));
    assertThat(outcomes(litmus)).contains("{r0=1, r2=0, x=1, y=3}");
  }
}
