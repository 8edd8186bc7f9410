// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.Golden;
import org.pagerace.reports.Hostile;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Sample;

class SummaryTest {
  @Test
  void sampleReadsAsCommitted() throws IOException {
    Golden.assertMatches("text/summary.txt", Summary.render(Sample.results()));
  }

  @Test
  void reachableStandsBesideSeen() throws IOException {
    Golden.assertMatches("text/run.txt", Summary.render(Sample.enumerated()));
  }

  @Test
  void everyLineFitsOneHundredColumns() {
    for (Results results : List.of(Sample.results(), Sample.enumerated(), Hostile.results())) {
      assertThat(Summary.render(results).lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
  }

  @Test
  void nothingThatATerminalObeysIsPrinted() {
    assertThat(Summary.render(Hostile.results())).doesNotContain("\u001b", "\u202e", "\u0007");
  }

  @Test
  void lastLineCountsTheCellsAndSaysTheExitStatus() {
    assertThat(Summary.render(Sample.results()).lines().reduce((first, last) -> last)).hasValue(
        "2 bad, 3 vacuous, 2 not run, 4 odd, 6 unseen, 1 n/a: findings, exit 1");
  }
}
