// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.Golden;
import org.pagerace.reports.Hostile;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Sample;

class EnumerationTextTest {
  private static final Map<String, List<String>> LIMITS = new TreeMap<>(Map.of(
      "any", List.of("nothing is said of time", "nor of fairness"), "java", List.of("load buffering is not modelled")));

  /** The records of the sample without the samples. */
  private static Results reachable(Predicate<ModelCell> which) {
    Results sample = Sample.enumerated();
    List<ModelCell> cells = sample.enumerated().stream().filter(which).toList();
    List<Race> races = sample.races().stream()
        .filter(race -> cells.stream().anyMatch(cell -> cell.race().equals(race.name()))).toList();
    List<Kernel> kernels = sample.kernels().stream()
        .filter(kernel -> cells.stream().anyMatch(cell -> kernel.name().equals(cell.kernel()))).toList();
    return new Results(sample.schema(), sample.tool(), sample.commit(), sample.command(), sample.started(),
        sample.machine(), races, kernels, sample.digests(), cells, List.of());
  }

  @Test
  void manyCellsAreATableByModel() throws IOException {
    Golden.assertMatches("text/enumeration.txt", EnumerationText.render(reachable(cell -> true), LIMITS));
  }

  @Test
  void oneCellIsATableOfItsOutcomes() throws IOException {
    Results one = reachable(cell ->
        cell.race().endsWith("GupTakesMappedFsdaxPage") && cell.kernel().equals("v5.9") && cell.arch().equals("x86"));
    Golden.assertMatches("text/outcomes.txt", EnumerationText.render(one, LIMITS));
  }

  @Test
  void withoutADecidingModelNothingIsPassedOrFailed() {
    Results portability = reachable(cell -> cell.model().equals("java")
        && cell.race().endsWith("SpeculativeGetRacesLastPut"));
    assertThat(EnumerationText.render(portability, LIMITS))
        .contains("(bad)", "not covered by java  load buffering is not modelled",
            "not covered by any  nothing is said of time; nor of fairness")
        .doesNotContain("BAD")
        .endsWith("3 portability alone: clean, exit 0\n");
  }

  @Test
  void onlyTheWitnessesOfAnOutcomeAreShown() {
    assertThat(EnumerationText.witnesses(reachable(cell -> true), "pinned, idle"))
        .contains("witness  \"pinned, idle\"  sc  5 steps", "witness  \"pinned, idle\"  tso  5 steps")
        .contains("GupTakesMappedFsdaxPage, v5.9, x86: \"pinned, idle\" is not reachable under sc, complete")
        .doesNotContain("pinned, busy");
  }

  @Test
  void everyLineFitsAndNothingIsObeyed() {
    for (Results results : List.of(reachable(cell -> true), Hostile.results())) {
      String text = EnumerationText.render(results, LIMITS);
      assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
      assertThat(text).doesNotContain("\u001b", "\u202e", "\u0007");
    }
  }
}
