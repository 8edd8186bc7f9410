// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.List;
import java.util.Locale;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Finding;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Verdict;

/** The terminal view of results: matrix, findings, what did not run, and the verdict on the last line. */
public final class Summary {
  private Summary() {}

  /** Lines of at most 100 columns, each ended by a newline. */
  public static String render(Results results) {
    Lines lines = new Lines();
    TextMatrix.of(results).print(lines);
    for (Finding finding : Finding.of(results)) {
      lines.blank();
      FindingText.print(finding, lines);
    }
    unfinished(results, lines);
    headline(results, lines);
    return lines.toString();
  }

  /** The verdict on everything; what is unfinished is named beside what was found. */
  static void headline(Results results, Lines lines) {
    Headline headline = Headline.of(results);
    lines.blank();
    lines.paragraph("", headline.sentence());
    lines.paragraph("", headline.scope());
    lines.paragraph("", (headline.counts().isEmpty() ? "no cells" : headline.counts()) + ": "
        + headline.exit().words() + ", exit " + headline.exit().code());
  }

  /** Every cell that did not come to its end, and why. */
  static void unfinished(Results results, Lines lines) {
    List<Cell> cells =
        Cells.of(results).stream().filter(Cell::isUnfinished).toList();
    if (!cells.isEmpty()) {
      lines.blank();
    }
    for (Cell cell : cells) {
      boolean isCut = cell.models().stream().anyMatch(model -> !model.complete() && model.states() > 0);
      lines.paragraph((isCut ? Verdict.CUT : Verdict.NOT_RUN).word() + "  ",
          Words.name(cell) + ": " + Evidence.unfinished(cell));
    }
  }

  /** A finding's word in capitals, so that it stands out where there is no colour. */
  static String loud(Verdict verdict) {
    return verdict.isFinding() ? verdict.word().toUpperCase(Locale.ROOT) : verdict.word();
  }
}
