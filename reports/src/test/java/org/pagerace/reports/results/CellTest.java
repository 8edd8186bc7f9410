// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagerace.reports.results.HardwareCell.Seen;

/** The verdict of a cell out of hardware and the models that decide it. */
class CellTest {
  private static final Race RACE = new Race("a.Race", "", "", "", List.of("one", "two"),
      List.of(new Race.Grade("good", Expected.ACCEPTABLE, "as it should"),
          new Race.Grade("odd", Expected.INTERESTING, "curious"), new Race.Grade("bad", Expected.FORBIDDEN, "harm")),
      List.of(new Race.Required("good", "else it is worth nothing")), List.of(), List.of());

  /** A record such as {@code tso:good,bad}; with a question mark at its end it was cut. */
  private static ModelCell model(String text, String arch) {
    String[] parts = text.replace("?", "").split(":");
    Grading grading = Grading.of(RACE);
    List<ModelCell.Outcome> outcomes = parts.length < 2 ? List.of() : Arrays.stream(parts[1].split("\\+"))
        .map(id -> new ModelCell.Outcome(id, grading.gradeOf(id).expected(), grading.isRequired(id),
            new Witness(0, 0, List.of())))
        .toList();
    boolean isCut = text.endsWith("?");
    return new ModelCell(RACE.name(), arch == null ? null : "v5.9", arch, parts[0], !isCut,
        isCut ? Verdict.CUT : Verdict.OK, 1, null, outcomes, List.of(), isCut ? "more than 1 state" : "");
  }

  private static Cell cell(String arch, String models, Optional<HardwareCell> hardware) {
    return new Cell(RACE, "v5.9", arch, hardware,
        models == null ? List.of() : Arrays.stream(models.split(" ")).map(one -> model(one, arch)).toList());
  }

  private static Optional<HardwareCell> seen(Verdict verdict, long good, long odd, long bad) {
    return Optional.of(new HardwareCell(RACE.name(), "v5.9", "x86", verdict, "why", false, good + odd + bad,
        List.of(new Seen("good", Expected.ACCEPTABLE, true, "", good), new Seen("odd", Expected.INTERESTING, false, "", odd),
            new Seen("bad", Expected.FORBIDDEN, false, "", bad)),
        List.of(new HardwareCell.Fork("C2/C2", 1, List.of(), good + odd + bad, "ok", ""))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
    "x86    | sc:good tso:good java:good          | OK",
    "x86    | sc:good tso:good+bad java:good+bad  | BAD",
    "x86    | sc:good tso:good java:good+bad      | OK",
    "arm64  | sc:good tso:good java:good+bad      | BAD",
    "x86-pv | sc:good tso:good java:good+odd      | OK",
    "x86    | sc:good+odd tso:good java:good      | ODD",
    "x86    | sc:good tso:good+<stuck>            | STUCK",
    "x86    | sc:good+bad tso:good+<stuck>        | BAD",
    "x86    | sc:odd tso:odd java:odd             | VACUOUS",
    "x86    | sc:odd tso:odd java:good            | VACUOUS",
    "arm64  | sc:odd tso:odd java:good            | ODD",
    "x86    | sc:odd tso:good                     | ODD",
    "x86    | sc:odd tso:odd?                     | CUT",
    "x86    | sc:bad tso:odd?                     | BAD",
    "x86    | sc:good tso:good java:good?         | CUT",
    "x86    | sc:good                             | OK",
    "x86    | java:bad                            | OK",
    "x86    | java:bad?                           | CUT",
    "-      | java:good+bad                       | BAD",
    "-      | sc:good                             | OK",
  })
  void modelsThatDecide(String arch, String models, Verdict verdict) {
    assertThat(cell(arch, models, Optional.empty()).verdict()).isEqualTo(verdict);
  }

  @Test
  void aRequiredOutcomeThatIsReachableIsNotVacuousThoughNobodySawIt() {
    assertThat(cell("x86", null, seen(Verdict.VACUOUS, 0, 0, 0)).verdict()).isEqualTo(Verdict.VACUOUS);
    assertThat(cell("x86", "sc:good tso:good java:good", seen(Verdict.VACUOUS, 0, 0, 0)).verdict())
        .isEqualTo(Verdict.NOT_RUN);
    assertThat(cell("x86", "sc:good+odd tso:good+odd java:good+odd", seen(Verdict.VACUOUS, 0, 9, 0)).verdict())
        .isEqualTo(Verdict.ODD);
  }

  @Test
  void aForbiddenOutcomeThatWasSeenIsBadThoughNoDecidingModelReachesIt() {
    Cell cell = cell("x86", "sc:good tso:good java:good+bad", seen(Verdict.BAD, 9, 0, 1));
    assertThat(cell.verdict()).isEqualTo(Verdict.BAD);
    assertThat(Finding.in(cell)).singleElement().returns(false, Finding::isProven);
  }

  @Test
  void whatWasSeenAndIsUnreachableInJavaIsOurBugUnlessJavaWasCut() {
    assertThat(cell("x86", "sc:good tso:good java:good", seen(Verdict.ODD, 9, 1, 0)).verdict())
        .isEqualTo(Verdict.UNSOUND);
    assertThat(cell("x86", "sc:good tso:good java:good?", seen(Verdict.ODD, 9, 1, 0)).verdict())
        .isEqualTo(Verdict.CUT);
    assertThat(cell("x86", "sc:good tso:good", seen(Verdict.ODD, 9, 1, 0)).verdict()).isEqualTo(Verdict.ODD);
  }

  @Test
  void hardwareThatDidNotRunLeavesTheCellUnfinished() {
    Cell cell = cell("x86", "sc:good tso:good", seen(Verdict.NOT_RUN, 0, 0, 0));
    assertThat(cell.verdict()).isEqualTo(Verdict.NOT_RUN);
    assertThat(cell("x86", "sc:good+bad tso:good", seen(Verdict.NOT_RUN, 0, 0, 0)))
        .returns(Verdict.BAD, Cell::verdict)
        .returns(true, Cell::isUnfinished);
  }

  @Test
  void aRunTooShortForARequiredOutcomeIsNoMatterWhereModelsDecide() {
    assertThat(cell("x86", "sc:good+odd tso:good+odd", seen(Verdict.NOT_RUN, 0, 5, 0)).verdict()).isEqualTo(Verdict.ODD);
  }

  @Test
  void onlyPortabilityIsNoDecision() {
    assertThat(cell("x86", "java:bad", Optional.empty()).isDecided()).isFalse();
    assertThat(cell("arm64", "java:bad", Optional.empty()).isDecided()).isTrue();
    assertThat(Finding.in(cell("x86", "java:bad", Optional.empty()))).isEmpty();
  }

  @Test
  void aProvenFindingIsOneThatNoSampleIsNeededFor() {
    assertThat(Finding.in(cell("x86", "sc:good+bad tso:good+bad", Optional.empty())))
        .singleElement().returns(true, Finding::isProven).returns("harm", Finding::because);
    assertThat(Finding.in(cell("x86", "sc:odd tso:odd", Optional.empty())))
        .singleElement().returns(true, Finding::isProven).returns("else it is worth nothing", Finding::because);
    assertThat(Map.of("proven", Finding.in(cell("x86", null, seen(Verdict.BAD, 1, 0, 1))).get(0).isProven()))
        .containsEntry("proven", false);
  }
}
