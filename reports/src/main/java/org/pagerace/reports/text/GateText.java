// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pagerace.reports.gate.Change;
import org.pagerace.reports.gate.Change.Severity;
import org.pagerace.reports.gate.Gate;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;

/** The terminal view of a gate: each difference with its witness, then what may be merged and why. */
public final class GateText {
  private final Gate gate;
  private final Results results;
  private final Lines lines = new Lines();

  private GateText(Gate gate, Results results) {
    this.gate = gate;
    this.results = results;
  }

  /** Lines of at most 100 columns, each ended by a newline; what decides stands in the last. */
  public static String render(Gate gate, Results results) {
    return new GateText(gate, results).render();
  }

  private String render() {
    for (Change change : gate.changes()) {
      print(change);
      lines.blank();
    }
    lines.paragraph("", sentence());
    List<Cell> cells = Cells.of(results).stream().filter(cell -> cell.kernel().equals(gate.candidate())).toList();
    long complete = cells.stream()
        .flatMap(cell -> cell.deciding().stream())
        .filter(ModelCell::complete)
        .count();
    lines.paragraph("", counts() + "; " + results.races().size() + (results.races().size() == 1 ? " race, " : " races, ")
        + complete + " complete enumerations that decide: exit " + gate.exit());
    return lines.toString();
  }

  private String sentence() {
    return switch (gate.exit()) {
      case 0 -> "gate PASSED: " + gate.candidate() + " makes nothing forbidden reachable that " + gate.baseline()
          + " does not, and loses nothing that is required";
      case 1 -> "gate FAILED: " + gate.candidate() + " is worse than " + gate.baseline();
      default -> "gate UNFINISHED: whether " + gate.candidate() + " is worse than " + gate.baseline() + " is not known";
    };
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = gate.changes().stream().filter(change -> change.kind().severity() == severity).count();
      String word = severity.name().toLowerCase(Locale.ROOT);
      counts.add(count + " " + word + (count == 1 || severity == Severity.UNFINISHED ? "" : "s"));
    }
    return String.join(", ", counts);
  }

  private void print(Change change) {
    Cell cell = change.candidate();
    String first = change.kind().severity().name().toLowerCase(Locale.ROOT) + "  ";
    String indent = " ".repeat(first.length());
    lines.paragraph(first, change.kind().words() + (change.outcome().isEmpty() ? "" : ": " + Words.outcome(change.outcome()))
        + " in " + Words.name(cell));
    switch (change.kind()) {
      case FORBIDDEN_APPEARS, STUCK_APPEARS -> {
        lines.paragraph(indent, Grading.of(cell.race()).gradeOf(change.outcome()).meaning());
        table(change, indent);
        Evidence.cause(cell, change.outcome()).ifPresent(cause -> lines.paragraph(indent, cause));
        lines.command(indent + "again  ", Words.again(cell, change.outcome()));
        lines.blank();
        cell.deciding().stream()
            .filter(model -> change.models().contains(model.model()))
            .findFirst()
            .ifPresent(model -> FindingText.witness(cell.race(), change.outcome(), model, lines));
      }
      case REQUIRED_IS_LOST -> {
        lines.paragraph(indent, "required: " + cell.race().required().stream()
            .filter(required -> required.id().equals(change.outcome()))
            .map(Race.Required::because)
            .findFirst()
            .orElse("it must stay possible"));
        table(change, indent);
      }
      case APPEARS, DISAPPEARS -> lines.paragraph(indent, "under " + Words.list(change.models()));
      case UNFINISHED -> unfinished(cell, indent);
      case NOT_APPLICABLE -> lines.paragraph(indent, Evidence.why(cell));
    }
  }

  private void unfinished(Cell candidate, String indent) {
    for (Cell cell : Cells.of(results)) {
      if (cell.race().equals(candidate.race()) && cell.arch().equals(candidate.arch()) && cell.isUnfinished()) {
        lines.paragraph(indent, cell.kernel() + ": " + Evidence.unfinished(cell));
      }
    }
  }

  /** Both kernels, model by model. */
  private void table(Change change, String indent) {
    Cell after = change.candidate();
    TextColumns columns = new TextColumns();
    List<String> heads = new ArrayList<>(List.of(indent));
    after.deciding().forEach(model -> heads.add(model.model()));
    columns.row(heads);
    for (Cell cell : Cells.of(results)) {
      if (cell.race().equals(after.race()) && cell.arch().equals(after.arch()) && !cell.equals(after)) {
        columns.row(row(indent + cell.kernel(), cell, after, change.outcome()));
      }
    }
    columns.row(row(indent + after.kernel(), after, after, change.outcome()));
    columns.print(lines);
  }

  private static List<String> row(String name, Cell cell, Cell like, String outcome) {
    List<String> row = new ArrayList<>(List.of(name));
    for (ModelCell head : like.deciding()) {
      row.add(cell.deciding().stream()
          .filter(model -> model.model().equals(head.model()))
          .map(model -> OutcomeText.mark(model, outcome))
          .findFirst()
          .orElse(""));
    }
    return row;
  }
}
