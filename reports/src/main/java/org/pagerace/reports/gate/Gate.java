// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pagerace.reports.gate.Change.Kind;
import org.pagerace.reports.gate.Change.Severity;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.ModelCell;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Verdict;

/**
 * Whether a candidate may be merged, judged by what it makes reachable beside its baseline, race by race and arch by arch,
 * under the models that decide. What the baseline does already is not the candidate's fault.
 *
 * @param baseline name of the kernel that the candidate is compared with
 * @param candidate name of the kernel in question
 * @param changes every difference, strongest first
 */
public record Gate(String baseline, String candidate, List<Change> changes) {

  /** @param cells those of both kernels, over the same races and archs; those of others are passed over */
  public static Gate of(String baseline, String candidate, List<Cell> cells) {
    List<Change> changes = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.kernel().equals(candidate)) {
        Optional<Cell> before = cells.stream()
            .filter(other -> other.kernel().equals(baseline)
                && other.race().equals(cell.race()) && other.arch().equals(cell.arch()))
            .findFirst();
        compare(before, cell, changes);
      }
    }
    changes.sort(Comparator.comparing(Change::kind)
        .thenComparing(change -> change.candidate().race().name())
        .thenComparing(change -> change.candidate().arch())
        .thenComparing(Change::outcome));
    return new Gate(baseline, candidate, List.copyOf(changes));
  }

  /** 1 where the candidate makes something worse, else 3 where that is not known, else 0. */
  public int exit() {
    if (changes.stream().anyMatch(change -> change.kind().severity() == Severity.ERROR)) {
      return 1;
    }
    return changes.stream().anyMatch(change -> change.kind().severity() == Severity.UNFINISHED) ? 3 : 0;
  }

  private static void compare(Optional<Cell> before, Cell after, List<Change> changes) {
    boolean isKnown = before.filter(cell -> cell.verdict() != Verdict.NA).isPresent();
    if (after.verdict() == Verdict.NA) {
      if (isKnown) {
        changes.add(new Change(Kind.NOT_APPLICABLE, after, "", List.of()));
      }
      return;
    }
    Optional<Cell> baseline = before.filter(cell -> cell.verdict() != Verdict.NA);
    if (isUnfinished(after) || baseline.filter(Gate::isUnfinished).isPresent()) {
      changes.add(new Change(Kind.UNFINISHED, after, "", List.of()));
    }
    for (String outcome : outcomes(baseline, after)) {
      List<String> appears = models(after, baseline, outcome);
      List<String> disappears = baseline.map(cell -> models(cell, Optional.of(after), outcome)).orElse(List.of());
      if (!appears.isEmpty()) {
        changes.add(new Change(appearing(after.race(), outcome), after, outcome, appears));
      } else if (!disappears.isEmpty() && !isRequired(after.race(), outcome)) {
        changes.add(new Change(Kind.DISAPPEARS, after, outcome, disappears));
      }
    }
    for (String lost : after.lost()) {
      if (baseline.filter(cell -> cell.lost().contains(lost)).isEmpty()) {
        changes.add(new Change(Kind.REQUIRED_IS_LOST, after, lost, names(after)));
      }
    }
  }

  /** Only what a model that decides left open. */
  private static boolean isUnfinished(Cell cell) {
    return cell.deciding().isEmpty() || cell.deciding().stream().anyMatch(model -> !model.complete());
  }

  private static Kind appearing(Race race, String outcome) {
    if (outcome.equals(ModelCell.STUCK)) {
      return Kind.STUCK_APPEARS;
    }
    boolean isForbidden = Grading.of(race).gradeOf(outcome).expected() == Expected.FORBIDDEN;
    return isForbidden ? Kind.FORBIDDEN_APPEARS : Kind.APPEARS;
  }

  private static boolean isRequired(Race race, String outcome) {
    return race.required().stream().anyMatch(required -> required.id().equals(outcome));
  }

  private static Set<String> outcomes(Optional<Cell> baseline, Cell after) {
    Set<String> outcomes = new TreeSet<>();
    after.deciding().forEach(model -> model.outcomes().forEach(outcome -> outcomes.add(outcome.id())));
    baseline.ifPresent(cell -> cell.deciding().forEach(
        model -> model.outcomes().forEach(outcome -> outcomes.add(outcome.id()))));
    return outcomes;
  }

  /**
   * The models under which {@code there} reaches the outcome and {@code elsewhere}, enumerated to the end, does not. What
   * a cut enumeration has not reached proves nothing.
   */
  private static List<String> models(Cell there, Optional<Cell> elsewhere, String outcome) {
    return there.deciding().stream()
        .filter(model -> model.outcome(outcome).isPresent())
        .map(ModelCell::model)
        .filter(name -> elsewhere.isEmpty() || elsewhere.get().deciding().stream()
            .anyMatch(model -> model.model().equals(name) && model.complete() && model.outcome(outcome).isEmpty()))
        .toList();
  }

  private static List<String> names(Cell cell) {
    return cell.deciding().stream().map(ModelCell::model).toList();
  }
}
