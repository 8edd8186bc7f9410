// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.List;
import java.util.Locale;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Finding;
import org.pagerace.reports.results.HardwareCell;
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
      print(finding, lines);
    }
    unfinished(results, lines);
    Headline headline = Headline.of(results);
    lines.blank();
    lines.paragraph("", headline.sentence());
    lines.paragraph("", headline.scope());
    lines.paragraph("", (headline.counts().isEmpty() ? "no cells" : headline.counts()) + ": "
        + headline.exit().words() + ", exit " + headline.exit().code());
    return lines.toString();
  }

  private static void print(Finding finding, Lines lines) {
    HardwareCell cell = finding.cell();
    String word = loud(cell.verdict());
    String indent = " ".repeat(word.length() + 2);
    lines.paragraph(word + "  ",
        Words.simpleName(cell.race()) + ", " + cell.kernel() + ", " + cell.arch()
            + (finding.outcome().isEmpty() ? "" : ": " + Words.outcome(finding.outcome())));
    if (!finding.because().isEmpty()) {
      lines.paragraph(indent, (cell.verdict() == Verdict.VACUOUS ? "required: " : "") + finding.because());
    }
    lines.paragraph(indent, Words.seen(finding));
    lines.command(indent + "again  ", Words.again(cell));
  }

  private static void unfinished(Results results, Lines lines) {
    List<HardwareCell> cells =
        Cells.of(results).stream().filter(cell -> cell.verdict().isUnfinished()).toList();
    if (!cells.isEmpty()) {
      lines.blank();
    }
    for (HardwareCell cell : cells) {
      lines.paragraph(cell.verdict().word() + "  ",
          Words.simpleName(cell.race()) + ", " + cell.kernel() + ", " + cell.arch() + ": " + cell.why());
    }
  }

  /** A finding's word in capitals, so that it stands out where there is no colour. */
  static String loud(Verdict verdict) {
    return verdict.isFinding() ? verdict.word().toUpperCase(Locale.ROOT) : verdict.word();
  }
}
