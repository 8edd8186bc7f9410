// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Finding;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Witness;
import org.pagerace.reports.text.WitnessTable;
import org.pagerace.reports.text.Words;

/** The executions that the page shows: of every finding and every interesting outcome, under the simplest model. */
final class Witnesses {
  private Witnesses() {}

  static List<PageView.WitnessView> of(Cell cell) {
    Set<String> outcomes = new LinkedHashSet<>();
    Finding.in(cell).forEach(finding -> outcomes.add(finding.outcome()));
    outcomes.addAll(cell.interesting());
    return outcomes.stream()
        .flatMap(id -> cell.deciding().stream()
            .filter(model -> model.outcome(id).filter(found -> found.witness() != null).isPresent()).limit(1)
            .map(model -> view(cell, id, model)))
        .toList();
  }

  private static PageView.WitnessView view(Cell cell, String outcome, ModelCell model) {
    Witness witness = model.outcome(outcome).orElseThrow().witness();
    WitnessTable table = WitnessTable.of(cell.race().actors(), witness);
    String title = "Witness: " + Words.outcome(outcome) + " under " + Words.place(cell) + ", " + model.model() + ", "
        + witness.steps() + (witness.steps() == 1 ? " step" : " steps");
    return new PageView.WitnessView(title, table.heads(), table.rows());
  }
}
