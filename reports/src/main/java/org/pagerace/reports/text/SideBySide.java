// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.List;
import org.pagerace.reports.gate.Executions;
import org.pagerace.reports.results.Witness;

/** Two executions beside each other: steps that they share stand once, the others under their kernel. */
final class SideBySide {
  private static final String GAP = "  ";
  private static final String SAME = "=";
  private static final String LEFT = "<";
  private static final String RIGHT = ">";

  /** Of a longer run of steps that both take only the first and the last are shown. */
  private static final int LONGEST_SHOWN = 3;

  private SideBySide() {}

  static void print(Executions executions, Lines lines) {
    List<Executions.Aligned> steps = executions.aligned();
    int width = (Lines.WIDTH - SAME.length() - 2 * GAP.length()) / 2;
    row(width, List.of(executions.other().orElseThrow().kernel()), "", List.of(executions.shown().kernel()), lines);
    int at = 0;
    while (at < steps.size()) {
      int end = at;
      while (end < steps.size() && steps.get(end).isSame()) {
        end++;
      }
      if (end - at > LONGEST_SHOWN) {
        row(width, step(steps.get(at)), SAME, List.of(), lines);
        row(width, List.of("... " + (end - at - 2) + " more"), SAME, List.of(), lines);
        at = end - 1;
      }
      Executions.Aligned next = steps.get(at++);
      boolean isLeft = next.other().isPresent();
      row(width, isLeft ? step(next) : List.of(), next.isSame() ? SAME : isLeft ? LEFT : RIGHT,
          isLeft ? List.of() : step(next), lines);
    }
  }

  private static List<String> step(Executions.Aligned step) {
    return step(step.other().or(step::shown).orElseThrow());
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
