// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change of reachable outcomes means, over records made by hand. */
class GateTest {
  private final MadeByHand made = new MadeByHand();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "x86   | sc:good tso:good            | sc:good tso:good            | 0 | ",
    "x86   | sc:good tso:good            | sc:good+bad tso:good+bad    | 1 | FORBIDDEN_APPEARS",
    "x86   | sc:good tso:good            | sc:good tso:good+bad        | 1 | FORBIDDEN_APPEARS",
    "x86   | sc:good tso:good+bad        | sc:good+bad tso:good+bad    | 1 | FORBIDDEN_APPEARS",
    "x86   | sc:good+bad tso:good+bad    | sc:good+bad tso:good+bad    | 0 | INHERITED",
    "x86   | sc:good+bad tso:good+bad    | sc:good tso:good            | 0 | OUTCOME_DISAPPEARS",
    "x86   | sc:good tso:good java:good  | sc:good tso:good java:good+bad | 0 | ",
    "arm64 | sc:good tso:good java:good  | sc:good tso:good java:good+bad | 1 | FORBIDDEN_APPEARS",
    "x86   | sc:good tso:good            | sc:good tso:good+<stuck>    | 1 | STUCK_APPEARS",
    "x86   | sc:good tso:good+<stuck>    | sc:good tso:good+<stuck>    | 0 | INHERITED",
    "x86   | sc:good tso:good            | sc:good+odd tso:good+odd    | 0 | OUTCOME_APPEARS",
    "x86   | sc:good tso:good            | sc:good+huh tso:good+huh    | 1 | UNGRADED",
    "x86   | sc:good+odd tso:good+odd    | sc:odd tso:odd              | 1 | REQUIRED_LOST",
    "x86   | sc:odd tso:odd              | sc:odd tso:odd              | 0 | INHERITED",
    "x86   | sc:odd? tso:odd?            | sc:odd tso:odd              | 3 | CUT",
    "x86   | sc:good+odd tso:good+odd    | sc:odd tso:odd?             | 3 | CUT",
    "x86   | sc:good tso:good            | sc:good tso:good!           | 3 | NOT_RUN",
    "x86   | sc:good tso:good            | sc:good+bad tso:good?       | 1 | FORBIDDEN_APPEARS CUT",
    "x86   | sc:good? tso:good?          | sc:good+bad tso:good+bad    | 3 | CUT INHERITED",
    "x86   | na                          | sc:good+bad tso:good+odd    | 1 | FORBIDDEN_APPEARS APPLICABLE",
    "x86   | na                          | sc:odd tso:odd              | 1 | REQUIRED_LOST APPLICABLE",
    "x86   | sc:good tso:good            | na                          | 0 | NOT_APPLICABLE",
    "x86   | na                          | na                          | 0 | ",
  })
  void setsOfOutcomesDecide(String arch, String before, String after, int exit, String codes) {
    Gate gate = made.cells(arch, before, after).gate();
    assertThat(gate.findings()).extracting(finding -> finding.code().name())
        .containsExactlyElementsOf(codes == null ? List.of() : List.of(codes.split(" ")));
    assertThat(gate.exit()).isEqualTo(exit);
  }

  @Test
  void whatShowsOnSeveralArchsIsOneFinding() {
    made.cells("x86", "sc:good", "sc:good+bad").cells("arm64", "sc:good java:good", "sc:good java:good+bad");
    assertThat(made.gate().findings()).singleElement().satisfies(finding -> {
      assertThat(finding.subject()).isEqualTo("Race");
      assertThat(finding.outcome()).isEqualTo("bad");
      assertThat(finding.changes()).extracting(change -> change.candidate().arch() + change.models())
          .containsExactly("arm64[java]", "x86[sc]");
    });
  }

  @Test
  void strictnessTurnsWarningsAndNothingElseIntoErrors() {
    made.strictness = Strictness.STRICT;
    assertThat(made.cells("x86", "sc:good+bad", "sc:good+bad+odd").gate().findings())
        .extracting(Finding::code, Finding::severity)
        .containsExactly(tuple(Code.OUTCOME_APPEARS, Severity.ERROR),
            tuple(Code.INHERITED, Severity.NOTE));
    assertThat(made.gate().exit()).isEqualTo(1);
  }

  @Test
  void aFunctionThatNoRaceExecutesIsAFinding() {
    made.unexercised = Set.of("page_ref_inc");
    made.cells("x86", "sc:good", "sc:good");
    assertThat(made.gate().findings()).singleElement().satisfies(finding -> {
      assertThat(finding.code()).isEqualTo(Code.UNEXERCISED);
      assertThat(finding.subject()).isEqualTo("page_ref_inc");
      assertThat(finding.why()).isEqualTo("include/linux/page_ref.h");
    });
  }

  @Test
  void aGateThatComparedNothingIsNoPass() {
    made.unexercised = Set.of("page_ref_inc");
    assertThat(made.gate().exit()).isEqualTo(3);
    made.accepted = new Accepted("file", List.of(
        new Accepted.Entry(1, Code.UNEXERCISED, "page_ref_inc", Accepted.ANY, Optional.empty(), "only logs")));
    assertThat(made.gate().exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "FORBIDDEN_APPEARS | Race  | bad |       | 0 | FORBIDDEN_APPEARS",
    "FORBIDDEN_APPEARS | Race  | *   |       | 0 | FORBIDDEN_APPEARS",
    "FORBIDDEN_APPEARS | Race  | bad | v5.10 | 0 | FORBIDDEN_APPEARS",
    "FORBIDDEN_APPEARS | Race  | bad | v5.9  | 1 | FORBIDDEN_APPEARS STALE_ACCEPTANCE",
    "FORBIDDEN_APPEARS | Race  | odd |       | 1 | FORBIDDEN_APPEARS STALE_ACCEPTANCE",
    "FORBIDDEN_APPEARS | Other | bad |       | 1 | FORBIDDEN_APPEARS STALE_ACCEPTANCE",
    "OUTCOME_APPEARS   | Race  | bad |       | 1 | FORBIDDEN_APPEARS STALE_ACCEPTANCE",
  })
  void whatIsAcceptedDoesNotCountAndWhatIsStaleDoes(
      Code code, String race, String outcome, String until, int exit, String codes) {
    made.accepted = new Accepted("file", List.of(new Accepted.Entry(
        3, code, race, outcome, Optional.ofNullable(until).flatMap(Release::of), "because")));
    Gate gate = made.cells("x86", "sc:good", "sc:good+bad").gate();
    assertThat(gate.findings()).extracting(finding -> finding.code().name()).containsExactly(codes.split(" "));
    assertThat(gate.exit()).isEqualTo(exit);
    assertThat(gate.accepted()).isEqualTo(1 - exit);
  }

  @Test
  void anEntryOfWhatWasNotAskedIsNotStale() {
    made.accepted = new Accepted("file", List.of(
        new Accepted.Entry(3, Code.FORBIDDEN_APPEARS, "Other", "bad", Optional.empty(), "because")));
    made.scope = Question.Scope.NAMED;
    assertThat(made.cells("x86", "sc:good", "sc:good").gate().findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "sc:good java:good     | sc:good java:good     | bad | 1  | 3 | UNSOUND",
    "sc:good java:good     | sc:good java:good+bad | bad | 1  | 1 | FORBIDDEN_APPEARS",
    "sc:good java:good+bad | sc:good java:good+bad | bad | 1  | 0 | INHERITED",
    "sc:good java:good     | sc:good java:good+odd | odd | 1  | 0 | OUTCOME_APPEARS",
    "sc:good java:good     | sc:good java:good?    | bad | 1  | 3 | CUT",
    "sc:good               | sc:good               | bad | 1  | 3 | CUT",
    "sc:good java:good     | sc:good java:good+bad | bad | 0  | 0 | ",
    "sc:good               | sc:good+bad           | bad | 0  | 1 | FORBIDDEN_APPEARS",
    "sc:good               | sc:good               | bad | -1 | 3 | NOT_RUN",
  })
  void theCoresAreEvidenceAndAccuseTheExplorerWhereTheyContradictIt(
      String before, String after, String outcome, long count, int exit, String codes) {
    Gate gate = made.cells("x86", before, after).seen("new", "x86", outcome, count).gate();
    assertThat(gate.findings()).extracting(finding -> finding.code().name())
        .containsExactlyElementsOf(codes == null ? List.of() : List.of(codes.split(" ")));
    assertThat(gate.exit()).isEqualTo(exit);
  }

  @Test
  void howOftenAnOutcomeWasSeenChangesNothing() {
    List<Integer> exits = LongStream.of(0, 1, 1_000_000).mapToObj(count -> new MadeByHand()
        .cells("x86", "sc:good+bad", "sc:good+bad").seen("new", "x86", "bad", count).gate().exit()).toList();
    assertThat(exits).containsExactly(0, 0, 0);
  }
}
