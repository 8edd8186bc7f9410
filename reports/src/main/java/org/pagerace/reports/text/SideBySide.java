// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.List;
import org.pagerace.reports.gate.Executions;
import org.pagerace.reports.results.Witness;

/** Two executions beside each other: steps that they share stand once, those that only one has under its kernel. */
final class SideBySide {
  private static final String GAP = "  ";
  private static final String SAME = "=";
  private static final String LEFT = "<";
  private static final String RIGHT = ">";

  private SideBySide() {}

  static void print(Executions executions, Lines lines) {
    List<Executions.Aligned> steps = executions.aligned();
    int width = (Lines.WIDTH - SAME.length() - 2 * GAP.length()) / 2;
    row(width, List.of(executions.other().orElseThrow().kernel()), "", List.of(executions.shown().kernel()), lines);
    for (Executions.Aligned step : steps) {
      List<String> other = step.other().map(SideBySide::step).orElse(List.of());
      List<String> shown = step.isSame() ? List.of() : step.shown().map(SideBySide::step).orElse(List.of());
      row(width, other, step.isSame() ? SAME : step.other().isPresent() ? LEFT : RIGHT, shown, lines);
    }
  }

  private static List<String> step(Witness.Row row) {
    List<String> brief = StepWords.brief(row, row);
    return List.of(row.actor() + (row.function() == null ? "" : ", " + row.function()), brief.get(brief.size() - 1));
  }

  private static void row(int width, List<String> left, String mark, List<String> right, Lines lines) {
    List<String> one = left.stream().flatMap(line -> Wrapping.wrapped(line, width).stream()).toList();
    List<String> other = right.stream().flatMap(line -> Wrapping.wrapped(line, width).stream()).toList();
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      lines.line(padded(i < one.size() ? one.get(i) : "", width) + GAP + padded(i == 0 ? mark : "", SAME.length())
          + GAP + (i < other.size() ? other.get(i) : ""));
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
