// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitStatusTest {
  @ParameterizedTest
  @CsvSource({
    "OK, 0", "UNSEEN, 0", "ODD, 0", "NA, 0", "OK UNSEEN ODD NA, 0",
    "CUT, 3", "NOT_RUN, 3", "OK NOT_RUN ODD, 3",
    "UNSOUND, 1", "BAD, 1", "STUCK, 1", "VACUOUS, 1", "OK VACUOUS NOT_RUN CUT, 1"
  })
  void strongestCellDecides(String verdicts, int code) {
    assertThat(ExitStatus.of(results(verdicts)).code()).isEqualTo(code);
  }

  @Test
  void nothingRunIsUnfinished() {
    assertThat(ExitStatus.of(withCells(List.of()))).isEqualTo(ExitStatus.UNFINISHED);
    Results sample = Sample.results();
    Results empty = new Results(Results.SCHEMA, "", "", List.of(), "", sample.machine(), List.of(), List.of(),
        sample.digests(), List.of(), List.of());
    assertThat(ExitStatus.of(empty)).isEqualTo(ExitStatus.UNFINISHED);
  }

  @Test
  void raceWithoutACellUnderAKernelIsNotRun() {
    List<HardwareCell> cells = new ArrayList<>(Sample.results().hardware());
    cells.removeIf(cell -> cell.verdict().isFinding() || cell.verdict() == Verdict.NOT_RUN);
    Results results = withCells(cells);
    assertThat(ExitStatus.of(results)).isEqualTo(ExitStatus.UNFINISHED);
    assertThat(Cells.of(results))
        .filteredOn(cell -> cell.verdict() == Verdict.NOT_RUN)
        .extracting(cell -> cell.race().name(), Cell::kernel, Cell::samples)
        .contains(tuple("org.pagerace.stress.GupTakesMappedFsdaxPage", "rfc-v2",
            0L));
  }

  /** Each verdict in turn fills the cells of the sample, so that no cell is missing. */
  private static Results results(String verdicts) {
    List<Verdict> turn = Arrays.stream(verdicts.split(" ")).map(Verdict::valueOf).toList();
    List<HardwareCell> cells = new ArrayList<>();
    for (HardwareCell cell : Sample.results().hardware()) {
      cells.add(new HardwareCell(cell.race(), cell.kernel(), cell.arch(),
          turn.get(cells.size() % turn.size()), cell.why(), cell.oversubscribed(),
          cell.samples(), List.of(), cell.forks()));
    }
    return withCells(cells);
  }

  private static Results withCells(List<HardwareCell> cells) {
    Results sample = Sample.results();
    return new Results(sample.schema(), sample.tool(), sample.commit(), sample.command(), sample.started(),
        sample.machine(), sample.races(), sample.kernels(), sample.digests(), List.of(), cells);
  }
}
