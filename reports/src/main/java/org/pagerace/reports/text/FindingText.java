// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.Optional;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Finding;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Verdict;
import org.pagerace.reports.results.Witness;

/** A finding on the terminal: where, what, why, how to see it again, and the execution that shows it. */
final class FindingText {
  private FindingText() {}

  static void print(Finding finding, Lines lines) {
    Cell cell = finding.cell();
    String word = Summary.loud(finding.verdict());
    String indent = " ".repeat(word.length() + 2);
    lines.paragraph(word + "  ",
        Words.name(cell) + (finding.outcome().isEmpty() ? "" : ": " + Words.outcome(finding.outcome())));
    if (!finding.because().isEmpty()) {
      lines.paragraph(indent, (finding.verdict() == Verdict.VACUOUS ? "required: " : "") + finding.because());
    }
    Evidence.of(finding).forEach(sentence -> lines.paragraph(indent, sentence));
    lines.command(indent + "again  ",
        finding.reaching().isEmpty() ? Words.again(cell) : Words.again(cell, finding.outcome()));
    simplest(cell, finding.outcome()).ifPresent(shown -> {
      lines.blank();
      witness(cell.race(), finding.outcome(), shown, lines);
    });
  }

  /** The record with the simplest witness: models stand in the order of the liberties that they take. */
  static Optional<ModelCell> simplest(Cell cell, String outcome) {
    return cell.deciding().stream()
        .filter(model -> model.outcome(outcome).isPresent())
        .findFirst();
  }

  /** A heading and the table, where the record has it. */
  static void witness(Race race, String outcome, ModelCell model, Lines lines) {
    Witness witness = model.outcome(outcome).orElseThrow().witness();
    if (witness == null) {
      return;
    }
    lines.line(heading(outcome, model.model(), witness));
    WitnessTable.of(race.actors(), witness).lines(Lines.WIDTH).forEach(lines::line);
  }

  private static String heading(String outcome, String model, Witness witness) {
    return "witness  " + Words.outcome(outcome) + "  " + model + "  "
        + witness.steps() + (witness.steps() == 1 ? " step, " : " steps, ")
        + witness.switches() + (witness.switches() == 1 ? " switch of actor" : " switches of actor");
  }
}
