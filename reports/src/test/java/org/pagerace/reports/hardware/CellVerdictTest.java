// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.hardware.ForkResult.End;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.HardwareCell.Seen;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Verdict;

class CellVerdictTest {

  private static final CellPlan PLAN =
      new CellPlan("toys.Race", "rfc-v2", "org.example.RfcV2", "x86", "org.example.X86");

  private static final Race RACE =
      new Race(
          "toys.Race",
          "",
          "",
          "",
          List.of("gup", "truncate"),
          List.of(
              new Race.Grade("pinned, busy", Expected.ACCEPTABLE, "the wait sees the pin"),
              new Race.Grade("missed, .*", Expected.ACCEPTABLE, "the walk came too late"),
              new Race.Grade("retried, idle", Expected.INTERESTING, "one more round"),
              new Race.Grade("pinned, freed", Expected.FORBIDDEN, "freed under the pin")),
          List.of(new Race.Required("pinned, busy", "without it the wait waits for nothing")),
          List.of(),
          List.of());

  private static ForkResult fork(End end, String message, Map<String, Long> counts) {
    return new ForkResult(
        PLAN.race(), PLAN.kernel(), PLAN.arch(), "C2/C2", 256, false, List.of(), 100, end, message,
        new TreeMap<>(counts));
  }

  private static ForkResult ok(Map<String, Long> counts) {
    return fork(End.OK, "", counts);
  }

  private static HardwareCell judge(ForkResult... forks) {
    return CellVerdict.judge(PLAN, Grading.of(RACE), List.of(forks), "");
  }

  @Test
  void aForbiddenOutcomeIsBadAndCountedOverAllForks() {
    HardwareCell cell =
        judge(ok(Map.of("pinned, busy", 900L, "pinned, freed", 40L)), ok(Map.of("pinned, freed", 60L)));

    assertThat(cell.verdict()).isEqualTo(Verdict.BAD);
    assertThat(cell.why()).isEqualTo("forbidden: 'pinned, freed' 100 of 1,000");
    assertThat(cell.samples()).isEqualTo(1000);
  }

  @Test
  void anOutcomeThatNoRowNamesIsBad() {
    HardwareCell cell = judge(ok(Map.of("pinned, busy", 9L, "-1, 3", 1L)));

    assertThat(cell.verdict()).isEqualTo(Verdict.BAD);
    assertThat(cell.outcomes())
        .contains(new Seen("-1, 3", Expected.FORBIDDEN, false, "an outcome that the race does not name", 1));
  }

  @Test
  void aRunTooShortToMissARequiredOutcomeIsNotAFinding() {
    HardwareCell cell = judge(ok(Map.of("missed, idle", 999L)));

    assertThat(cell.verdict()).isEqualTo(Verdict.NOT_RUN);
    assertThat(cell.why()).startsWith("too few samples to say that '").endsWith("0 of 999, at most 3/999");
  }

  @Test
  void aRequiredOutcomeThatNeverCameIsVacuousEvenWhereAnInterestingOneWasSeen() {
    HardwareCell cell = judge(ok(Map.of("missed, idle", 12_000_000L, "retried, idle", 345_678L)));

    assertThat(cell.verdict()).isEqualTo(Verdict.VACUOUS);
    assertThat(cell.why()).isEqualTo("'pinned, busy' never succeeded: 0 of 12,345,678, at most 3/12,345,678");
  }

  @Test
  void anInterestingOutcomeIsOdd() {
    HardwareCell cell = judge(ok(Map.of("pinned, busy", 9L, "retried, idle", 1L)));

    assertThat(cell.verdict()).isEqualTo(Verdict.ODD);
    assertThat(cell.why()).isEqualTo("interesting: 'retried, idle' 1 of 10");
  }

  @Test
  void nothingForbiddenOrInterestingIsUnseenAndNeverOk() {
    HardwareCell cell = judge(ok(Map.of("pinned, busy", 1000L)));

    assertThat(cell.verdict()).isEqualTo(Verdict.UNSEEN);
    assertThat(cell.why()).isEqualTo("nothing forbidden or interesting: 0 of 1,000, at most 3/1,000");
  }

  @Test
  void aForkThatFailedLeavesTheCellNotRunThoughOthersRaced() {
    HardwareCell cell =
        judge(ok(Map.of("pinned, busy", 1000L)), fork(End.HUNG, "no end after 20 s, killed", Map.of()));

    assertThat(cell.verdict()).isEqualTo(Verdict.NOT_RUN);
    assertThat(cell.why()).isEqualTo("a fork (C2/C2, stride 256) hung: no end after 20 s, killed");
    assertThat(cell.samples()).isEqualTo(1000);
  }

  @Test
  void aForbiddenOutcomeOutranksAFailedForkAndBothAreNamed() {
    HardwareCell cell =
        judge(ok(Map.of("pinned, freed", 1L)), fork(End.CRASHED, "exit status 134", Map.of()));

    assertThat(cell.verdict()).isEqualTo(Verdict.BAD);
    assertThat(cell.why())
        .startsWith("forbidden: 'pinned, freed' 1 of 1; ")
        .endsWith("besides, a fork (C2/C2, stride 256) crashed: exit status 134");
  }

  @Test
  void aForkCutByTheBudgetCostsOnlyItsSamples() {
    ForkResult cut = fork(End.CUT, "the budget ended while it ran", Map.of());

    assertThat(judge(ok(Map.of("pinned, busy", 5L)), cut).verdict()).isEqualTo(Verdict.UNSEEN);
    assertThat(judge(cut).verdict()).isEqualTo(Verdict.NOT_RUN);
  }

  @Test
  void anInterruptedCellIsNotRunUnlessItAlreadyFailedItsLaw() {
    Grading grading = Grading.of(RACE);

    assertThat(CellVerdict.judge(PLAN, grading, List.of(ok(Map.of("pinned, busy", 5L))), "interrupted"))
        .returns(Verdict.NOT_RUN, HardwareCell::verdict)
        .returns("interrupted", HardwareCell::why);
    assertThat(CellVerdict.judge(PLAN, grading, List.of(ok(Map.of("pinned, freed", 5L))), "interrupted"))
        .returns(Verdict.BAD, HardwareCell::verdict);
  }

  @Test
  void forksWithoutASampleProveNothing() {
    assertThat(judge(ok(Map.of())))
        .returns(Verdict.NOT_RUN, HardwareCell::verdict)
        .returns("no fork delivered a sample", HardwareCell::why);
  }

  @Test
  void outcomesKeepTheOrderOfTheLawAndAPatternGivesWayToWhatItMatched() {
    HardwareCell cell = judge(ok(Map.of("missed, idle", 3L, "missed, busy", 2L)));

    assertThat(cell.outcomes())
        .containsExactly(
            new Seen("pinned, busy", Expected.ACCEPTABLE, true, "the wait sees the pin", 0),
            new Seen("missed, busy", Expected.ACCEPTABLE, false, "the walk came too late", 2),
            new Seen("missed, idle", Expected.ACCEPTABLE, false, "the walk came too late", 3),
            new Seen("retried, idle", Expected.INTERESTING, false, "one more round", 0),
            new Seen("pinned, freed", Expected.FORBIDDEN, false, "freed under the pin", 0));
    assertThat(judge(ok(Map.of("pinned, busy", 1L))).outcomes()).extracting(Seen::id).contains("missed, .*");
  }
}
