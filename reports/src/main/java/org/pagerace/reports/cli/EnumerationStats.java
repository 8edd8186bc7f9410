// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.List;
import java.util.Locale;
import org.pagerace.reports.enumeration.Measured;
import org.pagerace.reports.results.ModelCell;

/** What enumerations cost: states, steps between them, executions and time. */
final class EnumerationStats {
  private EnumerationStats() {}

  static String of(List<List<Measured>> measured) {
    Columns columns = new Columns("").row("race", "cell", "states", "steps", "seconds", "interleavings");
    for (List<Measured> records : measured) {
      for (Measured one : records) {
        ModelCell cell = one.cell();
        String place = cell.kernel() == null ? "" : cell.kernel() + " " + cell.arch() + " ";
        columns.row(cell.race().substring(cell.race().lastIndexOf('.') + 1), place + cell.model(),
            Long.toString(cell.states()), Long.toString(one.transitions()),
            String.format(Locale.ROOT, "%.2f", one.took().toMillis() / 1000.0), interleavings(cell));
      }
    }
    return "\n" + columns;
  }

  private static String interleavings(ModelCell cell) {
    if (cell.interleavings() != null) {
      return cell.interleavings();
    }
    return cell.complete() ? "infinite" : "unknown";
  }
}
