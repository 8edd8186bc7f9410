// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pagerace.reports.gate.Executions;
import org.pagerace.reports.gate.Finding;
import org.pagerace.reports.gate.Gate;
import org.pagerace.reports.gate.GateReport;
import org.pagerace.reports.gate.Severity;
import org.pagerace.reports.results.Witness;

/**
 * A gate for a comment on a change or its changelog: each error with the execution that shows it, a column for each actor, in
 * kernel names; the rest in a line each. At most 72 columns, as mails about the kernel have.
 */
public final class GateMarkdown {
  private static final int WIDTH = 72;
  private static final String GAP = "  ";
  private static final String CODE = "    ";

  private final GateReport report;
  private final Gate gate;
  private final Lines lines = new Lines(WIDTH);

  private GateMarkdown(GateReport report) {
    this.report = report;
    gate = report.gate();
  }

  /** The whole text. */
  public static String render(GateReport report) {
    return new GateMarkdown(report).render();
  }

  private String render() {
    lines.paragraph("", plain(GateWords.sentence(gate)) + ".");
    lines.blank();
    lines.paragraph("", plain(GateWords.scope(report) + "; " + GateWords.counts(gate) + ": exit " + gate.exit()) + ".");
    gate.findings().stream().filter(GateMarkdown::isShown).forEach(this::print);
    boolean isFirst = true;
    for (Finding finding : gate.findings()) {
      if (!isShown(finding)) {
        if (isFirst) {
          lines.blank();
        }
        isFirst = false;
        String where = finding.changes().isEmpty() ? finding.why() : GateWords.where(finding);
        String because = finding.accepted().map(entry -> "; accepted: " + entry.because()).orElse("");
        lines.paragraph("- ", GateWords.severity(finding) + " " + finding.code().id() + ", "
            + plain(GateWords.headline(finding)) + plain((where.isEmpty() ? "" : "; " + where) + because));
      }
    }
    return lines.toString();
  }

  private static boolean isShown(Finding finding) {
    return finding.isOpen() && finding.severity().compareTo(Severity.WARNING) < 0;
  }

  private void print(Finding finding) {
    lines.blank();
    lines.line("### " + finding.code().id() + " " + plain(finding.subject()));
    lines.blank();
    String meaning = GateWords.meaning(finding);
    lines.paragraph("", plain(GateWords.headline(finding) + (meaning.isEmpty() ? "" : ": " + meaning)
        + (finding.changes().isEmpty() ? "" : " (" + GateWords.where(finding) + ")")) + ".");
    if (!finding.why().isEmpty()) {
      lines.paragraph("", plain(finding.why()) + ".");
    }
    if (finding.severity() == Severity.UNFINISHED) {
      GateWords.unfinished(finding, report).forEach(why -> lines.paragraph("- ", plain(why)));
    }
    Optional<Executions> executions = Executions.of(finding, report);
    if (report.first().contains(finding)) {
      executions.ifPresent(found -> witness(finding, found));
    }
    if (executions.isPresent()) {
      again(finding);
    }
  }

  private void witness(Finding finding, Executions found) {
    Witness witness = found.outcome().witness();
    lines.blank();
    lines.paragraph("", plain(found.shown().kernel() + " on " + found.shown().arch() + ", " + found.shown().model() + ":"));
    lines.blank();
    columns(finding.changes().get(0).candidate().race().actors(), witness);
    found.nearest().ifPresent(nearest -> {
      lines.blank();
      lines.paragraph("", plain(found.other().orElseThrow().kernel() + " comes to " + Words.outcome(nearest.id()) + " instead."));
    });
  }

  private void again(Finding finding) {
    lines.blank();
    List<String> again = new ArrayList<>(List.of(GateWords.help(finding, report).split(" (?=--)|(?<= enumerate) ")));
    for (int i = 0; i < again.size(); i++) {
      lines.line(CODE + (i == 0 ? "" : GAP) + again.get(i) + (i < again.size() - 1 ? " \\" : ""));
    }
  }

  /** The steps, each in the column of who takes it; what memory does by itself stands in the column of whose store it is. */
  private void columns(List<String> actors, Witness witness) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    actors.forEach(actor -> columns.put(actor, columns.size()));
    witness.rows().forEach(row -> columns.putIfAbsent(row.actor(), columns.size()));
    int width = (WIDTH - CODE.length() - GAP.length() * (columns.size() - 1)) / columns.size();
    StringBuilder heads = new StringBuilder(CODE);
    columns.forEach((actor, column) -> heads.append(cut(actor, width)).append(GAP));
    lines.line(heads.toString());
    Optional<Witness.Row> before = Optional.empty();
    for (Witness.Row row : witness.rows()) {
      Witness.Row same = before.filter(earlier -> earlier.actor().equals(row.actor())).orElse(null);
      if (same == null) {
        lines.blank();
      }
      for (String step : StepWords.brief(row, same)) {
        for (String line : Wrapping.wrapped(step, width)) {
          lines.line(CODE + " ".repeat(columns.get(row.actor()) * (width + GAP.length())) + line);
        }
      }
      before = Optional.of(row);
    }
  }

  private static String cut(String text, int width) {
    return text.length() > width ? text.substring(0, width) : text + " ".repeat(width - text.length());
  }

  /** What Markdown would take for a mark is none. */
  private static String plain(String words) {
    return words.replaceAll("[\\\\`*_<>\\[\\]|#]", "\\\\$0");
  }
}
