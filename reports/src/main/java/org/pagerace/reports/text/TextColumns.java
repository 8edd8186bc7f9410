// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of aligned columns; a first column that leaves the others too little is broken. */
final class TextColumns {
  private static final String GAP = "  ";
  private final List<List<String>> rows = new ArrayList<>();

  /** Every row has as many cells as the first one. */
  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  void print(Lines lines) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    int all = GAP.length() * (columns - 1);
    for (int column = 0; column < columns; column++) {
      int at = column;
      widths[column] = rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
      all += widths[column];
    }
    widths[0] = Math.max(10, widths[0] - Math.max(0, all - Lines.WIDTH));
    for (List<String> row : rows) {
      List<String> first = Wrapping.wrapped(row.get(0), widths[0]);
      for (int i = 0; i < first.size() - 1; i++) {
        lines.line(first.get(i));
      }
      StringBuilder line = new StringBuilder(padded(first.get(first.size() - 1), widths[0]));
      for (int column = 1; column < columns; column++) {
        line.append(GAP).append(padded(row.get(column), widths[column]));
      }
      lines.line(line.toString());
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
