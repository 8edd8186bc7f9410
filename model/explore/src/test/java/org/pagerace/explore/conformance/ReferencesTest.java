// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pagerace.explore.conformance.Looping.END;
import static org.pagerace.explore.conformance.Looping.fence;
import static org.pagerace.explore.conformance.Looping.freeze;
import static org.pagerace.explore.conformance.Looping.readTo;
import static org.pagerace.explore.conformance.Looping.then;
import static org.pagerace.explore.conformance.Looping.write;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pagerace.explore.conformance.Looping.Heap;
import org.pagerace.explore.conformance.Looping.Line;
import org.pagerace.explore.model.Java;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;
import org.pagerace.explore.program.Program;

/**
 * What a reference brings with it. The reader reports 9 where it found no reference, else what it found
 * behind it.
 */
class ReferencesTest {
  private static final int FIELD = 0;
  private static final int FINAL = 1;
  private static final int PUBLISHED = 2;
  private static final int INNER = 3;
  private static final int PASSED_ON = 4;
  private static final int FROZEN = 5;
  private static final int OBJECT = 50;
  private static final int INNER_OBJECT = 51;
  private static final Heap HEAP =
      new Heap(List.of(OBJECT, OBJECT, Program.NO_OBJECT, INNER_OBJECT), List.of(FINAL), OBJECT);

  private static List<Line> run(Op... ops) {
    List<Line> lines = new ArrayList<>();
    for (int line = 0; line < ops.length; line++) {
      lines.add(then(line == ops.length - 1 ? END : line + 1, ops[line]));
    }
    return lines;
  }

  private static List<Line> follow(int field) {
    return List.of(
        readTo((local, found, wrote) -> found == OBJECT ? 1000 : END * 1000 + 9, PUBLISHED, Mode.PLAIN),
        readTo((local, found, wrote) -> END * 1000 + found, field, Mode.PLAIN));
  }

  private static List<Line> followInner() {
    return List.of(
        readTo((local, found, wrote) -> found == OBJECT ? 1000 : END * 1000 + 9, PUBLISHED, Mode.PLAIN),
        readTo((local, found, wrote) -> found == INNER_OBJECT ? 2000 : END * 1000 + 8, FINAL, Mode.PLAIN),
        readTo((local, found, wrote) -> END * 1000 + found, INNER, Mode.PLAIN));
  }

  /** What the second actor reports. */
  private static Set<String> found(List<Line> writer, List<Line> reader) {
    return found(List.of(writer, reader));
  }

  /** What the last actor reports. */
  private static Set<String> found(List<List<Line>> actors) {
    Looping program = new Looping(actors, HEAP, 0, 0, 0, 0, 0, 0);
    Set<String> found = new TreeSet<>();
    for (String outcome : new NaiveSearch(program, new Java(), EnumSet.allOf(Shortcut.class)).outcomes()) {
      String results = outcome.substring(0, outcome.indexOf(']'));
      found.add(results.substring(results.lastIndexOf(' ') + 1));
    }
    return found;
  }

  private static Op publish() {
    return write(PUBLISHED, Mode.PLAIN, OBJECT);
  }

  @Test
  void publicationWithoutAFenceMayShowTheDefault() {
    List<Line> writer = run(write(FIELD, Mode.PLAIN, 1), publish());
    assertThat(found(writer, follow(FIELD))).containsExactly("0", "1", "9");
  }

  @Test
  void fencedPublicationShowsTheFieldsToWhoFollowsTheReference() {
    List<Line> writer = run(write(FIELD, Mode.PLAIN, 1), fence(Kind.RELEASE_FENCE), publish());
    assertThat(found(writer, follow(FIELD))).containsExactly("1", "9");
  }

  @Test
  void fencedPublicationShowsNothingElse() {
    List<Line> writer = run(write(INNER, Mode.PLAIN, 1), fence(Kind.RELEASE_FENCE), publish());
    assertThat(found(writer, follow(INNER))).containsExactly("0", "1", "9");
  }

  @Test
  void finalFieldIsSeenAsFrozen() {
    List<Line> writer = run(write(FINAL, Mode.PLAIN, 1), freeze(OBJECT), publish());
    assertThat(found(writer, follow(FINAL))).containsExactly("1", "9");
  }

  @Test
  void otherFieldsAreNotFrozen() {
    List<Line> writer = run(write(FIELD, Mode.PLAIN, 1), freeze(OBJECT), publish());
    assertThat(found(writer, follow(FIELD))).containsExactly("0", "1", "9");
  }

  @Test
  void referenceThatEscapedBeforeTheFreezeShowsTheDefault() {
    List<Line> writer = run(publish(), write(FINAL, Mode.PLAIN, 1), freeze(OBJECT));
    assertThat(found(writer, follow(FINAL))).containsExactly("0", "1", "9");
  }

  @Test
  void whatAFinalFieldRefersToIsSeenAsOfTheFreeze() {
    List<Line> writer =
        run(write(INNER, Mode.PLAIN, 1), write(FINAL, Mode.PLAIN, INNER_OBJECT), freeze(OBJECT), publish());
    assertThat(found(writer, followInner())).containsExactly("1", "9");
  }

  @Test
  void whatWasWrittenBehindAFinalFieldLaterMayNotBeSeen() {
    List<Line> writer =
        run(write(FINAL, Mode.PLAIN, INNER_OBJECT), freeze(OBJECT), write(INNER, Mode.PLAIN, 1), publish());
    assertThat(found(writer, followInner())).containsExactly("0", "1", "9");
  }

  private static List<List<Line>> passedOn(List<Line> writer) {
    List<Line> passer =
        List.of(
            readTo((local, found, wrote) -> found == 1 ? 1000 : END * 1000, FROZEN, Mode.OPAQUE),
            readTo((local, found, wrote) -> found == OBJECT ? 2000 : END * 1000, PUBLISHED, Mode.PLAIN),
            then(END, write(PASSED_ON, Mode.PLAIN, OBJECT)));
    List<Line> reader =
        List.of(
            readTo((local, found, wrote) -> found == OBJECT ? 1000 : END * 1000 + 9, PASSED_ON, Mode.PLAIN),
            readTo((local, found, wrote) -> END * 1000 + found, FINAL, Mode.PLAIN));
    return List.of(writer, passer, reader);
  }

  @Test
  void referenceOnlyPassedOnAfterTheFreezeIsSeenAsFrozen() {
    Op isFrozen = write(FROZEN, Mode.OPAQUE, 1);
    assertThat(found(passedOn(run(write(FINAL, Mode.PLAIN, 1), freeze(OBJECT), isFrozen, publish()))))
        .containsExactly("1", "9");
  }

  @Test
  void referenceThatEscapedBeforeTheFreezeAndWasPassedOnAfterItShowsTheDefault() {
    Op isFrozen = write(FROZEN, Mode.OPAQUE, 1);
    assertThat(found(passedOn(run(publish(), write(FINAL, Mode.PLAIN, 1), freeze(OBJECT), isFrozen))))
        .containsExactly("0", "1", "9");
  }
}
