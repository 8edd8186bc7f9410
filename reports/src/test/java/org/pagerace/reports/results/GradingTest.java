// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GradingTest {

  private static Race race(Race.Grade... grades) {
    return new Race(
        "toys.Race", "", "", "", List.of("a", "b"), List.of(grades), List.of(), List.of(), List.of());
  }

  private static Race.Grade row(String id, Expected expected) {
    return new Race.Grade(id, expected, "meaning of " + id);
  }

  @Test
  void anExactIdWinsOverAnEarlierPattern() {
    Grading grading =
        Grading.of(race(row("pinned, .*", Expected.FORBIDDEN), row("pinned, busy", Expected.ACCEPTABLE)));

    assertThat(grading.gradeOf("pinned, busy").expected()).isEqualTo(Expected.ACCEPTABLE);
    assertThat(grading.gradeOf("pinned, freed").expected()).isEqualTo(Expected.FORBIDDEN);
  }

  @Test
  void theFirstOfTwoPatternsWins() {
    Grading grading =
        Grading.of(race(row("pinned.*", Expected.INTERESTING), row(".*freed", Expected.FORBIDDEN)));

    assertThat(grading.gradeOf("pinned, freed").meaning()).isEqualTo("meaning of pinned.*");
  }

  @Test
  void aPatternMustMatchTheWholeOutcome() {
    Grading grading = Grading.of(race(row("pinned", Expected.ACCEPTABLE)));

    assertThat(grading.gradeOf("pinned, freed").expected()).isEqualTo(Expected.FORBIDDEN);
  }

  @Test
  void theDefaultRowTakesWhatNoRowNames() {
    Grading grading = Grading.of(race(row("", Expected.INTERESTING), row("pinned", Expected.ACCEPTABLE)));

    assertThat(grading.gradeOf("lost").expected()).isEqualTo(Expected.INTERESTING);
    assertThat(grading.gradeOf("pinned").expected()).isEqualTo(Expected.ACCEPTABLE);
  }

  @Test
  void withoutADefaultRowTheUnnamedIsForbidden() {
    assertThat(Grading.of(race()).gradeOf("anything").expected()).isEqualTo(Expected.FORBIDDEN);
  }

  @Test
  void anIdThatIsNoRegularExpressionNamesRaceAndId() {
    assertThatThrownBy(() -> Grading.of(race(row("pinned(", Expected.ACCEPTABLE))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("toys.Race")
        .hasMessageContaining("'pinned('");
  }
}
