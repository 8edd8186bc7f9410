// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text in aligned columns, at most {@link #WIDTH} wide: the last column continues on lines of its
 * own.
 */
final class Columns {
  static final int WIDTH = 100;
  private static final String GAP = "  ";
  /** Where the columns before leave less, the last column takes it all the same. */
  private static final int LEAST = 30;

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  Columns(String indent) {
    this.indent = indent;
  }

  /** Every row has as many cells as the first one. */
  Columns row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, each ended by a newline. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    int[] widths = widths();
    for (List<String> row : rows) {
      StringBuilder start = new StringBuilder(indent);
      for (int column = 0; column < row.size() - 1; column++) {
        start.append(padded(row.get(column), widths[column])).append(GAP);
      }
      String first = start.toString();
      for (String line : wrapped(row.get(row.size() - 1), Math.max(LEAST, WIDTH - first.length()))) {
        text.append((first + line).stripTrailing()).append('\n');
        first = " ".repeat(first.length());
      }
    }
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return widths;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
