// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pagerace.reports.hardware.CellPlan;
import org.pagerace.reports.hardware.RunListener.Progress;

class StatusLineTest {
  private final StringWriter text = new StringWriter();
  private long now;

  private StatusLine line(StatusLine.Surface surface) {
    return new StatusLine(new PrintWriter(text), surface, Duration.ofSeconds(80), () -> now);
  }

  private static Progress progress(int left, String race) {
    return new Progress(3, 1, 4, Duration.ofSeconds(left), new CellPlan(race, "v5.9", "K", "x86", "A"));
  }

  @Test
  void saysHowFarWhatAndHowLong() {
    line(StatusLine.Surface.TERMINAL).progress(progress(40, "a.b.PutVsPut"));
    assertThat(text).hasToString("[########........]  1/4 cells  PutVsPut v5.9 x86  left 0:40");
  }

  @Test
  void fitsIntoTheTerminalAndTheBarIntoItsFrame() {
    line(StatusLine.Surface.TERMINAL).progress(progress(-3, "a.b." + "VeryLong".repeat(20)));
    assertThat(text.toString())
        .startsWith("[################]").endsWith("...  left 0:00").hasSizeLessThan(Columns.WIDTH);
  }

  @Test
  void aLogGetsALineEveryFifteenSeconds() {
    StatusLine line = line(StatusLine.Surface.LOG);
    for (int second = 0; second <= 31; second++) {
      now = Duration.ofSeconds(second).toNanos();
      line.progress(progress(80 - second, "a.b.PutVsPut"));
    }
    line.clear();
    assertThat(text.toString().lines()).containsExactly(
        "[###.............]  1/4 cells  PutVsPut v5.9 x86  left 1:05",
        "[######..........]  1/4 cells  PutVsPut v5.9 x86  left 0:50");
  }

  @Test
  void aTerminalIsRedrawnInPlaceAndLeftClean() {
    StatusLine line = line(StatusLine.Surface.TERMINAL);
    line.progress(progress(80, "a.b.PutVsPut"));
    line.progress(progress(70, "a.b.PutVsPut"));
    line.note("the machine is busy");
    assertThat(text.toString().split("\r\033\\[K")).satisfiesExactly(
        first -> assertThat(first).startsWith("[....").doesNotContain("\n"),
        second -> assertThat(second).startsWith("[##..").doesNotContain("\n"),
        note -> assertThat(note).isEqualTo("note:  the machine is busy\n"));
  }
}
