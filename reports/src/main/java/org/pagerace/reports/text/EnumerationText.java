// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Deciding;
import org.pagerace.reports.results.Finding;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Results;
import org.pagerace.reports.results.Verdict;

/** The terminal view of an enumeration: verdicts by model, findings with their witnesses, and what is not covered. */
public final class EnumerationText {
  private final Results results;
  private final List<Cell> cells;
  private final List<String> models;

  private EnumerationText(Results results) {
    this.results = results;
    cells = Cells.of(results);
    models = results.enumerated().stream().map(ModelCell::model).distinct().toList();
  }

  /**
   * Lines of at most 100 columns, each ended by a newline.
   *
   * @param limits by model what it does not cover, in the order in which it is said
   */
  public static String render(Results results, Map<String, List<String>> limits) {
    return new EnumerationText(results).render(limits);
  }

  /** How each cell comes to one outcome, by model, or that it does not. */
  public static String witnesses(Results results, String outcome) {
    Lines lines = new Lines();
    for (Cell cell : Cells.of(results)) {
      for (ModelCell model : cell.models()) {
        if (model.outcome(outcome).isPresent()) {
          lines.line(Words.name(cell));
          FindingText.witness(cell.race(), outcome, model, lines);
        } else if (cell.verdict() != Verdict.NA) {
          lines.paragraph("", Words.name(cell) + ": " + Words.outcome(outcome) + " is "
              + (model.complete() ? "not reachable" : "not reached") + " under " + model.model()
              + (model.complete() ? ", complete" : ": " + model.why()));
        }
        lines.blank();
      }
    }
    return lines.toString();
  }

  private String render(Map<String, List<String>> limits) {
    Lines lines = new Lines();
    if (cells.size() == 1 && cells.get(0).models().stream().anyMatch(model -> model.states() > 0)) {
      OutcomeText.print(cells.get(0), lines);
    } else {
      matrix(lines);
    }
    for (Finding finding : Finding.of(results)) {
      lines.blank();
      FindingText.print(finding, lines);
    }
    Summary.unfinished(results, lines);
    audit(lines);
    limits(limits, lines);
    Summary.headline(results, lines);
    return lines.toString();
  }

  private void matrix(Lines lines) {
    TextColumns columns = new TextColumns();
    boolean hasKernels = !results.kernels().isEmpty();
    List<String> heads = new ArrayList<>(hasKernels ? List.of("race", "kernel", "arch") : List.of("test"));
    heads.addAll(models);
    columns.row(heads);
    if (hasKernels) {
      byArchs(columns);
    } else {
      for (Cell cell : byRace()) {
        List<String> row = new ArrayList<>(List.of(cell.race().name()));
        row.addAll(entries(cell));
        columns.row(row);
      }
    }
    columns.print(lines);
    if (cells.stream().anyMatch(cell -> cell.models().size() > cell.deciding().size())) {
      lines.line("in brackets: portability, which does not decide");
    }
  }

  /** Archs on which a race comes out the same under a kernel share a line. */
  private void byArchs(TextColumns columns) {
    Map<List<String>, String> archs = new LinkedHashMap<>();
    for (Cell cell : byRace()) {
      List<String> key = new ArrayList<>(List.of(cell.race().simpleName(), cell.kernel()));
      key.addAll(entries(cell));
      archs.merge(key, cell.arch(), (some, another) -> some + " " + another);
    }
    String race = "";
    String kernel = "";
    for (Map.Entry<List<String>, String> line : archs.entrySet()) {
      List<String> key = line.getKey();
      boolean isNext = !key.get(0).equals(race);
      List<String> row = new ArrayList<>(List.of(
          isNext ? key.get(0) : "", isNext || !key.get(1).equals(kernel) ? key.get(1) : "", line.getValue()));
      row.addAll(key.subList(2, key.size()));
      columns.row(row);
      race = key.get(0);
      kernel = key.get(1);
    }
  }

  private List<String> entries(Cell cell) {
    return models.stream().map(model -> entry(cell, model)).toList();
  }

  private List<Cell> byRace() {
    List<String> order = Cells.races(results).stream().map(race -> race.name()).toList();
    List<String> kernels = Words.kernelNames(results);
    return cells.stream()
        .sorted(Comparator.comparingInt((Cell cell) -> order.indexOf(cell.race().name()))
            .thenComparingInt(cell -> kernels.indexOf(cell.kernel()))
            .thenComparing(Cell::arch, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  private static String entry(Cell cell, String name) {
    return cell.models().stream()
        .filter(model -> model.model().equals(name))
        .map(model -> Deciding.decides(name, cell.arch())
            ? Summary.loud(model.verdict())
            : "(" + model.verdict().word() + ")")
        .findFirst()
        .orElse("");
  }

  /** What was graded and is unreachable under every model asked for; the rest of the audit stands with the findings. */
  private void audit(Lines lines) {
    boolean first = true;
    for (Cell cell : cells) {
      for (ModelCell.Audit audit : Audits.of(cell)) {
        if (first) {
          lines.blank();
          first = false;
        }
        lines.paragraph("note  ", Words.name(cell) + ": " + Words.outcome(audit.id()) + " is " + audit.remark().words());
      }
    }
  }

  private void limits(Map<String, List<String>> limits, Lines lines) {
    if (!limits.isEmpty()) {
      lines.blank();
    }
    limits.forEach((model, sentences) ->
        lines.paragraph("not covered by " + model + "  ", String.join("; ", sentences)));
  }
}
