// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Deciding;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Results;

/**
 * A verdict and all that the views of it show.
 *
 * @param results what both kernels do in the races that the candidate affects
 * @param cells of the results, in an order that depends on their names alone
 */
public record GateReport(Gate gate, Results results, List<Cell> cells, Places places) {
  private static final Comparator<Cell> ORDER = Comparator.comparing((Cell cell) -> cell.race().name())
      .thenComparing(Cell::arch)
      .thenComparing(Cell::kernel);

  private static final int FIRST = 3;

  public static GateReport of(Gate gate, Results results, Places places) {
    return new GateReport(gate, results, Cells.of(results).stream().sorted(ORDER).toList(), places);
  }

  /** The cells of a finding's race under a kernel, by arch. */
  public List<Cell> cells(Finding finding, String kernel) {
    return cells.stream()
        .filter(cell -> cell.kernel().equals(kernel))
        .filter(cell -> !finding.changes().isEmpty()
            && cell.race().equals(finding.changes().get(0).candidate().race()))
        .toList();
  }

  /** The cell of the same race and arch under a kernel. */
  public Optional<Cell> beside(Cell cell, String kernel) {
    return cells.stream()
        .filter(other -> other.kernel().equals(kernel) && other.race().equals(cell.race())
            && other.arch().equals(cell.arch()))
        .findFirst();
  }

  /** The findings whose executions are shown where there is no room for all: the errors that the fewest steps show. */
  public List<Finding> first() {
    return gate.findings().stream()
        .filter(finding -> finding.isOpen() && finding.severity() == Severity.ERROR && finding.code().hasOutcome())
        .limit(FIRST)
        .toList();
  }

  /** How many races were compared. */
  public long affected() {
    return cells.stream().map(Cell::race).distinct().count();
  }

  /** How many enumerations that decide came to their end. */
  public long complete() {
    return cells.stream()
        .flatMap(cell -> cell.models().stream())
        .filter(model -> model.complete() && Deciding.decides(model.model(), model.arch()))
        .filter(model -> model.states() > 0)
        .map(ModelCell::model)
        .count();
  }
}
