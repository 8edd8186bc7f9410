// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.HardwareCell;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Verdict;

/** One race on one arch under two kernels. An object serves one comparison. */
final class CellComparison {
  private final Optional<Cell> before;
  private final boolean isNew;
  private final Cell after;
  private final Grading law;
  private final List<Change> changes = new ArrayList<>();

  /** @param before the baseline's cell; empty where it was not asked */
  CellComparison(Optional<Cell> before, Cell after) {
    this.before = before.filter(cell -> cell.verdict() != Verdict.NA);
    isNew = before.isPresent() && this.before.isEmpty();
    this.after = after;
    law = Grading.of(after.race());
  }

  List<Change> changes() {
    if (after.verdict() == Verdict.NA) {
      before.ifPresent(cell -> add(Code.NOT_APPLICABLE, "", List.of()));
      return changes;
    }
    if (isNew) {
      add(Code.APPLICABLE, "", List.of());
    }
    unfinished();
    reached().forEach(this::compare);
    after.lost().forEach(this::lost);
    shown().forEach(this::seen);
    return changes;
  }

  private void add(Code code, String outcome, List<String> models) {
    changes.add(new Change(code, after, outcome, models));
  }

  /** Only what a model that decides left open, and what was to be raced and was not. */
  private void unfinished() {
    List<ModelCell> open = both().flatMap(cell -> cell.deciding().stream()).filter(model -> !model.complete()).toList();
    List<String> stopped = names(open.stream().filter(model -> model.verdict() == Verdict.NOT_RUN));
    List<String> cut = names(open.stream().filter(model -> model.verdict() != Verdict.NOT_RUN));
    boolean isMissing = both().anyMatch(cell -> cell.deciding().isEmpty()
        || cell.hardware().filter(raced -> !raced.hasRaced()).isPresent());
    if (!cut.isEmpty()) {
      add(Code.CUT, "", cut);
    }
    if (!stopped.isEmpty() || isMissing) {
      add(Code.NOT_RUN, "", stopped);
    }
  }

  private void compare(String outcome) {
    List<String> appears = lacking(before, after.deciding(), outcome);
    List<String> gone = before.map(cell -> lacking(Optional.of(after), cell.deciding(), outcome)).orElse(List.of());
    if (!appears.isEmpty()) {
      appear(outcome, appears);
    } else if (isForbidden(outcome) && isReached(after, outcome)) {
      add(Code.INHERITED, outcome, reaching(outcome));
    } else if (!gone.isEmpty() && !law.isRequired(outcome)) {
      add(Code.OUTCOME_DISAPPEARS, outcome, gone);
    }
  }

  /** In a race that means nothing to the baseline only faults are worth a word: everything else is new there too. */
  private void appear(String outcome, List<String> models) {
    if (outcome.equals(ModelCell.STUCK)) {
      add(Code.STUCK_APPEARS, outcome, models);
    } else if (isForbidden(outcome)) {
      add(law.isUngraded(outcome) ? Code.UNGRADED : Code.FORBIDDEN_APPEARS, outcome, models);
    } else if (before.isPresent()) {
      add(Code.OUTCOME_APPEARS, outcome, models);
    }
  }

  /** What the baseline has lost too is no fault of the candidate; what it has not reached yet may be lost there too. */
  private void lost(String outcome) {
    boolean isLostInBoth = before.filter(cell -> cell.lost().contains(outcome)).isPresent();
    boolean wasPossible = before.isEmpty() || isReached(before.get(), outcome) || before.get().count(outcome) > 0;
    if (isLostInBoth || wasPossible) {
      add(isLostInBoth ? Code.INHERITED : Code.REQUIRED_LOST, outcome, names(after.deciding().stream()));
    }
  }

  /**
   * An outcome that the cores showed and that no model which decides reaches. Where the weakest model has it, it is judged
   * under that one; where that one, complete, has it not, the explorer is wrong.
   */
  private void seen(String outcome) {
    if (both().anyMatch(cell -> cell.unsound().contains(outcome))) {
      add(Code.UNSOUND, outcome, List.of());
    } else if (after.count(outcome) > 0 && !isReached(after, outcome)) {
      List<ModelCell> weaker = after.models().stream().filter(model -> model.outcome(outcome).isPresent()).toList();
      List<String> appears = lacking(before, weaker, outcome);
      if (weaker.isEmpty()) {
        add(Code.CUT, outcome, List.of());
      } else if (!appears.isEmpty()) {
        appear(outcome, appears);
      } else if (isForbidden(outcome)) {
        add(Code.INHERITED, outcome, names(weaker.stream()));
      }
    }
  }

  private Stream<Cell> both() {
    return Stream.concat(before.stream(), Stream.of(after));
  }

  private boolean isForbidden(String outcome) {
    return law.gradeOf(outcome).expected() == Expected.FORBIDDEN;
  }

  private static boolean isReached(Cell cell, String outcome) {
    return cell.deciding().stream().anyMatch(model -> model.outcome(outcome).isPresent());
  }

  private List<String> reaching(String outcome) {
    return names(after.deciding().stream().filter(model -> model.outcome(outcome).isPresent()));
  }

  private Set<String> reached() {
    Set<String> outcomes = new TreeSet<>();
    both().flatMap(cell -> cell.deciding().stream()).flatMap(model -> model.outcomes().stream())
        .forEach(outcome -> outcomes.add(outcome.id()));
    return outcomes;
  }

  private Set<String> shown() {
    Set<String> outcomes = new TreeSet<>();
    both().flatMap(cell -> cell.hardware().stream()).flatMap(raced -> raced.outcomes().stream())
        .filter(seen -> seen.count() > 0)
        .map(HardwareCell.Seen::id)
        .forEach(outcomes::add);
    return outcomes;
  }

  /**
   * Those of the models that reach the outcome and under which {@code elsewhere}, enumerated to the end, does not. What a
   * cut enumeration has not reached proves nothing.
   */
  private static List<String> lacking(Optional<Cell> elsewhere, List<ModelCell> models, String outcome) {
    return names(models.stream()
        .filter(model -> model.outcome(outcome).isPresent())
        .filter(model -> elsewhere.isEmpty() || elsewhere.get().models().stream().anyMatch(other ->
            other.model().equals(model.model()) && other.complete() && other.outcome(outcome).isEmpty())));
  }

  private static List<String> names(Stream<ModelCell> models) {
    return models.map(ModelCell::model).distinct().toList();
  }
}
