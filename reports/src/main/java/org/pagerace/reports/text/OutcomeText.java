// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;

/** One cell on the terminal: every outcome, and the models that reach it. */
final class OutcomeText {
  private OutcomeText() {}

  static void print(Cell cell, Lines lines) {
    lines.line(Words.name(cell));
    TextColumns columns = new TextColumns();
    List<String> heads = new ArrayList<>(List.of("outcome"));
    cell.models().forEach(model -> heads.add(model.model()));
    heads.add("expected");
    columns.row(heads);
    outcomes(cell).forEach((id, grade) -> {
      List<String> row = new ArrayList<>(List.of(id));
      cell.models().forEach(model -> row.add(mark(model, id)));
      boolean isRequired = cell.race().required().stream().anyMatch(required -> required.id().equals(id));
      row.add(grade.expected() == Expected.FORBIDDEN
          ? "FORBIDDEN"
          : Words.expected(grade.expected()) + (isRequired ? ", required" : ""));
      columns.row(row);
    });
    columns.print(lines);
    String counts = cell.models().stream().map(OutcomeText::counts).collect(Collectors.joining("; "));
    lines.paragraph("x reachable, . not, ? not yet: ", counts);
  }

  /** Whether the model reaches it, does not, or has not yet. */
  static String mark(ModelCell model, String id) {
    if (model.outcome(id).isPresent()) {
      return "x";
    }
    return model.complete() ? "." : "?";
  }

  private static String counts(ModelCell model) {
    String executions = model.interleavings() == null ? "" : ", " + model.interleavings() + " interleavings";
    return model.model() + " " + (model.complete() ? "complete, " : model.verdict().word() + ", ")
        + Tally.human(model.states()) + " states" + executions;
  }

  /** What is reachable and what is graded: forbidden first; a pattern gives way to what it matches. */
  private static Map<String, Race.Grade> outcomes(Cell cell) {
    Grading grading = Grading.of(cell.race());
    Map<String, Race.Grade> outcomes = new LinkedHashMap<>();
    cell.models().stream()
        .flatMap(model -> model.outcomes().stream())
        .forEach(outcome -> outcomes.putIfAbsent(outcome.id(), grading.gradeOf(outcome.id())));
    cell.race().required().forEach(one -> outcomes.putIfAbsent(one.id(), grading.gradeOf(one.id())));
    for (Race.Grade row : grading.rows()) {
      if (!outcomes.containsValue(row)) {
        outcomes.putIfAbsent(row.id(), row);
      }
    }
    Map<String, Race.Grade> sorted = new LinkedHashMap<>();
    outcomes.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Race.Grade> entry) -> entry.getValue().expected())
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
