// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Witness;

/**
 * The execution that shows a finding, and beside it the other kernel's nearest. The nearest is, of the other kernel's shortest
 * executions, one for each of its outcomes, the one that shares the most steps with it in the same order; among several the
 * shortest. Another execution may be nearer still: to search all of them costs as much as an enumeration, and where the two
 * part ways these show as well.
 *
 * @param shown the record that has the execution
 * @param outcome what it ends in
 * @param other the record of the other kernel under the same model
 * @param nearest the other kernel's outcome whose execution is nearest
 */
public record Executions(ModelCell shown, ModelCell.Outcome outcome, Optional<ModelCell> other,
    Optional<ModelCell.Outcome> nearest) {

  /**
   * A step of the other kernel's execution beside one of the execution that is shown; where one of the two is missing, the
   * other execution has no such step there.
   */
  public record Aligned(Optional<Witness.Row> other, Optional<Witness.Row> shown) {
    public boolean isSame() {
      return other.isPresent() && shown.isPresent();
    }
  }

  /** Empty where nothing reaches the outcome or the records were stripped of their executions. */
  public static Optional<Executions> of(Finding finding, GateReport report) {
    if (!finding.code().hasOutcome() || finding.changes().isEmpty()) {
      return Optional.empty();
    }
    Cell candidate = finding.shown().orElseThrow().candidate();
    Optional<Cell> baseline = report.beside(candidate, report.gate().baseline().name());
    return isGone(finding.code())
        ? baseline.flatMap(cell -> of(cell, finding.outcome(), Optional.of(candidate)))
        : of(candidate, finding.outcome(), baseline);
  }

  /** Whether the baseline's execution is the one that is shown. */
  private static boolean isGone(Code code) {
    return code == Code.REQUIRED_LOST || code == Code.OUTCOME_DISAPPEARS;
  }

  private static Optional<Executions> of(Cell cell, String outcome, Optional<Cell> beside) {
    return cell.models().stream()
        .filter(model -> model.outcome(outcome).filter(found -> found.witness() != null).isPresent())
        .findFirst()
        .map(model -> of(model, model.outcome(outcome).orElseThrow(), beside.stream()
            .flatMap(other -> other.models().stream())
            .filter(other -> other.model().equals(model.model()))
            .findFirst()));
  }

  private static Executions of(ModelCell shown, ModelCell.Outcome outcome, Optional<ModelCell> other) {
    List<Witness.Row> steps = outcome.witness().rows();
    Optional<ModelCell.Outcome> nearest = other.stream()
        .flatMap(record -> record.outcomes().stream())
        .filter(found -> found.witness() != null)
        .min(Comparator.comparing((ModelCell.Outcome found) -> -shared(found.witness().rows(), steps)[0][0])
            .thenComparing(found -> found.witness().steps())
            .thenComparing(ModelCell.Outcome::id));
    return new Executions(shown, outcome, other, nearest);
  }

  /** Both executions, the steps that they share beside each other; empty where the other kernel has none. */
  public List<Aligned> aligned() {
    if (nearest.isEmpty()) {
      return List.of();
    }
    List<Witness.Row> left = nearest.get().witness().rows();
    List<Witness.Row> right = outcome.witness().rows();
    int[][] shared = shared(left, right);
    List<Aligned> aligned = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && isSame(left.get(i), right.get(j))) {
        aligned.add(new Aligned(Optional.of(left.get(i++)), Optional.of(right.get(j++))));
      } else if (j == right.size() || i < left.size() && shared[i + 1][j] >= shared[i][j + 1]) {
        aligned.add(new Aligned(Optional.of(left.get(i++)), Optional.empty()));
      } else {
        aligned.add(new Aligned(Optional.empty(), Optional.of(right.get(j++))));
      }
    }
    return List.copyOf(aligned);
  }

  /** For each pair of places how many steps the two share from there on, as far as order allows. */
  private static int[][] shared(List<Witness.Row> one, List<Witness.Row> other) {
    int[][] shared = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        shared[i][j] = isSame(one.get(i), other.get(j))
            ? 1 + shared[i + 1][j + 1]
            : Math.max(shared[i + 1][j], shared[i][j + 1]);
      }
    }
    return shared;
  }

  /** Wherever in the sources they stand. */
  private static boolean isSame(Witness.Row one, Witness.Row other) {
    return one.actor().equals(other.actor())
        && one.kind().equals(other.kind())
        && Objects.equals(one.function(), other.function())
        && Objects.equals(one.location(), other.location())
        && Objects.equals(one.before(), other.before())
        && Objects.equals(one.after(), other.after());
  }
}
