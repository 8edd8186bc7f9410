// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pagerace.reports.gate.Code;
import org.pagerace.reports.gate.Executions;
import org.pagerace.reports.gate.Finding;
import org.pagerace.reports.gate.Gate;
import org.pagerace.reports.gate.GateReport;
import org.pagerace.reports.gate.Severity;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.ModelCell;

/** The terminal view of a gate: each finding with its evidence, then whether the candidate may be merged. */
public final class GateText {
  private static final String BAR = "   |  ";
  private static final String ITEM = "   = ";

  private final GateReport report;
  private final Gate gate;
  private final Lines lines = new Lines();

  private GateText(GateReport report) {
    this.report = report;
    gate = report.gate();
  }

  /** Lines of at most 100 columns, each ended by a newline; what decides stands in the last. */
  public static String render(GateReport report) {
    return new GateText(report).render();
  }

  /** The verdict alone, on the last lines. */
  static String verdict(GateReport report) {
    GateText text = new GateText(report);
    text.verdict();
    return text.lines.toString();
  }

  /** The lines of one finding, with the execution that shows it. */
  static String of(Finding finding, GateReport report) {
    GateText text = new GateText(report);
    text.print(finding);
    if (finding.isOpen() && finding.severity() == Severity.ERROR) {
      text.witness(finding);
    }
    return text.lines.toString();
  }

  private String render() {
    List<Finding> first = report.first();
    for (Finding finding : gate.findings()) {
      print(finding);
      if (first.contains(finding)) {
        witness(finding);
      }
      lines.blank();
    }
    verdict();
    return lines.toString();
  }

  private void verdict() {
    lines.paragraph("", GateWords.sentence(gate));
    lines.paragraph("", GateWords.scope(report));
    lines.paragraph("", GateWords.counts(gate) + ": exit " + gate.exit());
  }

  private void print(Finding finding) {
    lines.paragraph(GateWords.severity(finding) + "[" + finding.code().id() + "]: ", GateWords.headline(finding));
    String place = GateWords.place(finding, report);
    if (!place.isEmpty()) {
      lines.line("  --> " + place);
    }
    boolean isShown = finding.isOpen() && finding.severity().compareTo(Severity.NOTE) < 0;
    if (isShown && !finding.outcome().isEmpty()) {
      lines.line("   |");
      table(finding);
      lines.line("   |");
    }
    item("meaning", GateWords.meaning(finding));
    if (!finding.changes().isEmpty()) {
      ofRace(finding, isShown);
    } else if (finding.code() != Code.UNEXERCISED) {
      item("why", finding.why());
    }
    finding.accepted().ifPresent(entry -> item("because", entry.because()
        + entry.until().map(until -> " (until " + until + ")").orElse("")));
    if (finding.isOpen() && finding.severity() != Severity.NOTE) {
      lines.command(ITEM + "help:    ", GateWords.help(finding, report));
    }
  }

  private void ofRace(Finding finding, boolean isShown) {
    item("where", isShown && !finding.outcome().isEmpty() ? "" : GateWords.where(finding));
    if (finding.code() == Code.NOT_APPLICABLE || finding.code() == Code.APPLICABLE) {
      item("why", GateWords.notApplicable(finding, report));
    }
    if (finding.severity() == Severity.UNFINISHED) {
      GateWords.unfinished(finding, report).forEach(why -> item("why", why));
    }
    if (isShown && finding.code().hasOutcome()) {
      GateWords.functions(finding, report).forEach(function -> item("kernel", function));
      finding.shown().flatMap(change -> Evidence.cause(change.candidate(), finding.outcome()))
          .ifPresent(cause -> item("cause", cause));
      GateWords.seen(finding, report).forEach(seen -> item("seen", seen));
      Executions.of(finding, report).ifPresent(found -> item("witness", found.shown().kernel() + " on "
          + found.shown().arch() + " under " + found.shown().model() + ", " + found.outcome().witness().steps() + " steps"));
    }
  }

  private void item(String name, String words) {
    if (!words.isEmpty()) {
      lines.paragraph(ITEM + name + ":" + " ".repeat(Math.max(1, "meaning: ".length() - name.length() - 1)), words);
    }
  }

  /** Both kernels, arch by arch and model by model. */
  private void table(Finding finding) {
    List<Cell> before = report.cells(finding, gate.baseline().name());
    List<Cell> after = report.cells(finding, gate.candidate().name());
    TextColumns columns = new TextColumns();
    List<String> archs = new ArrayList<>(List.of(BAR));
    List<String> models = new ArrayList<>(List.of(BAR));
    List<String> one = new ArrayList<>(List.of(BAR + gate.baseline().name()));
    List<String> other = new ArrayList<>(List.of(BAR + gate.candidate().name()));
    for (Cell cell : after) {
      String arch = cell.arch();
      for (ModelCell model : cell.models()) {
        archs.add(arch);
        arch = "";
        models.add(model.model());
        one.add(before.stream().filter(each -> each.arch().equals(cell.arch()))
            .map(each -> mark(each, model.model(), finding.outcome())).findFirst().orElse(""));
        other.add(mark(cell, model.model(), finding.outcome()));
      }
    }
    List.of(archs, models, one, other).forEach(columns::row);
    columns.print(lines);
  }

  private static String mark(Cell cell, String model, String outcome) {
    return cell.models().stream().filter(record -> record.model().equals(model))
        .map(record -> OutcomeText.mark(record, outcome)).findFirst().orElse("");
  }

  /** The execution that shows it, and from where on the other kernel's nearest takes another way. */
  private void witness(Finding finding) {
    Optional<Executions> executions = Executions.of(finding, report);
    if (executions.isEmpty()) {
      return;
    }
    Executions found = executions.get();
    lines.blank();
        FindingText.witness(finding.changes().get(0).candidate().race(), finding.outcome(), found.shown(), lines);
    found.nearest().ifPresent(nearest -> {
      lines.blank();
      lines.paragraph("nearest  ", found.other().orElseThrow().kernel() + " comes to " + Words.outcome(nearest.id()) + ", "
          + nearest.witness().steps() + " steps; = a step of both, < and > of one");
      SideBySide.print(found, lines);
    });
  }
}
