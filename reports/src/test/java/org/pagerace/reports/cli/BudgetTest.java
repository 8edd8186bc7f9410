// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
  @ParameterizedTest
  @CsvSource({"90s, PT90S", "3m, PT3M", "1h30m, PT90M", "1h5s, PT1H5S", "2h, PT2H"})
  void readsHoursMinutesAndSeconds(String text, Duration budget) {
    assertThat(new Budget().convert(text)).isEqualTo(budget);
  }

  @ParameterizedTest
  @CsvSource({
    "3min, 3m", "180, 180s", "5 m, 5m", "-3m, 3m", "0s, 3m", "'', 3m", "soon, 3m", "3m1h, 3m",
    "99999999999s, 3m"
  })
  void anythingElseNamesTheNearestBudget(String text, String nearest) {
    assertThatThrownBy(() -> new Budget().convert(text))
        .hasMessage("'" + text + "' is not a budget such as 90s, 3m or 1h30m; the nearest is " + nearest);
  }

  @Test
  void timeLeftReadsAsAClockAndNeverRunsBackwards() {
    assertThat(Budget.clock(Duration.ofSeconds(125))).isEqualTo("2:05");
    assertThat(Budget.clock(Duration.ofSeconds(3725))).isEqualTo("1:02:05");
    assertThat(Budget.clock(Duration.ofSeconds(-4))).isEqualTo("0:00");
  }
}
