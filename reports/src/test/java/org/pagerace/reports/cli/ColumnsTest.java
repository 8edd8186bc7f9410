// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    assertThat(new Columns("  ").row("a", "1", "x").row("long", "", "y")).hasToString("""
          a     1  x
          long     y
        """);
  }

  @Test
  void theLastColumnContinuesBelowItself() {
    String words = "word ".repeat(30).strip();
    assertThat(new Columns("").row("name", words).toString().lines())
        .hasSizeGreaterThan(1)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Columns.WIDTH))
        .last().asString().startsWith("      word");
  }
}
