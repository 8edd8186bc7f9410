// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagerace.explore.conformance.Looping.END;
import static org.pagerace.explore.conformance.Looping.compareAndSet;
import static org.pagerace.explore.conformance.Looping.fence;
import static org.pagerace.explore.conformance.Looping.monitor;
import static org.pagerace.explore.conformance.Looping.read;
import static org.pagerace.explore.conformance.Looping.readTo;
import static org.pagerace.explore.conformance.Looping.then;
import static org.pagerace.explore.conformance.Looping.write;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pagerace.explore.conformance.Looping.Line;
import org.pagerace.explore.model.Java;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;

/** A loop that finds nothing new comes back to an equal state, whatever its modes and fences. */
@Timeout(60)
class LoopsTest {
  private static Set<String> outcomes(List<List<Line>> actors, int... initial) {
    Looping program = new Looping(actors, initial);
    return new NaiveSearch(program, new Java(), EnumSet.allOf(Shortcut.class)).outcomes();
  }

  @ParameterizedTest
  @EnumSource(value = Mode.class, names = "RELEASE", mode = EnumSource.Mode.EXCLUDE)
  void spinningReadEnds(Mode mode) {
    Line spin = readTo((local, found, wrote) -> found == 0 ? 0 : END * 1000 + found, 0, mode);
    List<Line> setter = List.of(then(1, write(1, Mode.PLAIN, 1)), then(END, write(0, Mode.OPAQUE, 1)));
    assertThat(outcomes(List.of(List.of(spin), setter), 0, 0)).containsExactly("[1, 0][1, 1]");
  }

  @Test
  void spinningBetweenFencesEnds() {
    List<Line> left =
        List.of(
            then(1, write(0, Mode.OPAQUE, 1)),
            then(2, fence(Kind.FULL_FENCE)),
            readTo((local, found, wrote) -> found == 0 ? 1000 : END * 1000 + found, 1, Mode.OPAQUE));
    List<Line> right =
        List.of(
            then(1, write(1, Mode.OPAQUE, 1)),
            then(2, fence(Kind.FULL_FENCE)),
            readTo((local, found, wrote) -> found == 0 ? 1000 : END * 1000 + found, 0, Mode.OPAQUE));
    assertThat(outcomes(List.of(left, right), 0, 0)).containsExactly("[1, 1][1, 1]");
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = {"UPDATE", "WEAK_UPDATE"})
  void retriedUpdatesEndAndLoseNothing(Kind kind) {
    List<Line> increment =
        List.of(
            new Line(local -> read(0, Mode.OPAQUE), (local, found, wrote) -> 1000 + found),
            then(2, fence(Kind.FULL_FENCE)),
            new Line(
                local -> compareAndSet(kind, 0, Mode.PLAIN, Mode.PLAIN, local, local + 1),
                (local, found, wrote) -> wrote ? END * 1000 : 0));
    assertThat(outcomes(List.of(increment, increment, increment), 0)).containsExactly("[0, 0, 0][3]");
  }

  @Test
  void spinLockOfVolatileUpdatesExcludes() {
    List<Line> actor =
        List.of(
            new Line(
                local -> compareAndSet(Kind.UPDATE, 0, Mode.VOLATILE, Mode.VOLATILE, 0, 1),
                (local, found, wrote) -> wrote ? 1000 : 0),
            new Line(local -> read(1, Mode.PLAIN), (local, found, wrote) -> 2000 + found),
            new Line(local -> write(1, Mode.PLAIN, local + 1), (local, found, wrote) -> 3000 + local),
            then(END, write(0, Mode.VOLATILE, 0)));
    assertThat(outcomes(List.of(actor, actor), 0, 0)).containsExactly("[0, 1][0, 2]", "[1, 0][0, 2]");
  }

  @Test
  void monitorsExcludeAndPublish() {
    List<Line> actor =
        List.of(
            then(1, monitor(Kind.LOCK, 0, 0)),
            new Line(local -> read(1, Mode.PLAIN), (local, found, wrote) -> 2000 + found),
            new Line(local -> write(1, Mode.PLAIN, local + 1), (local, found, wrote) -> 3000 + local),
            then(END, monitor(Kind.UNLOCK, 0, 0)));
    assertThat(outcomes(List.of(actor, actor), 0, 0)).containsExactly("[0, 1][0, 2]", "[1, 0][0, 2]");
  }

  @Test
  void monitorIsNoFence() {
    List<Line> left =
        List.of(
            then(1, write(1, Mode.OPAQUE, 1)),
            then(2, monitor(Kind.LOCK, 0, 0)),
            then(3, monitor(Kind.UNLOCK, 0, 0)),
            readTo((local, found, wrote) -> END * 1000 + found, 2, Mode.OPAQUE));
    List<Line> right =
        List.of(
            then(1, write(2, Mode.OPAQUE, 1)),
            then(2, fence(Kind.FULL_FENCE)),
            readTo((local, found, wrote) -> END * 1000 + found, 1, Mode.OPAQUE));
    assertThat(outcomes(List.of(left, right), 0, 0, 0)).contains("[0, 0][0, 1, 1]");
  }

  @Test
  void notifiedActorSeesWhatTheNotifierWrote() {
    List<Line> waiter =
        List.of(
            then(1, monitor(Kind.LOCK, 0, 3)),
            readTo((local, found, wrote) -> found == 0 ? 2000 : 4000, 1, Mode.PLAIN),
            then(3, monitor(Kind.WAIT, 0, 3)),
            then(1, monitor(Kind.AWAKE, 0, 3)),
            readTo((local, found, wrote) -> 5000 + found, 2, Mode.PLAIN),
            then(END, monitor(Kind.UNLOCK, 0, 3)));
    List<Line> notifier =
        List.of(
            then(1, monitor(Kind.LOCK, 0, 3)),
            then(2, write(2, Mode.PLAIN, 7)),
            then(3, write(1, Mode.PLAIN, 1)),
            then(4, monitor(Kind.NOTIFY, 0, 3)),
            then(END, monitor(Kind.UNLOCK, 0, 3)));
    assertThat(outcomes(List.of(waiter, notifier), 0, 0, 0, 0)).containsExactly("[7, 0][0, 1, 7, 0]");
  }
}
