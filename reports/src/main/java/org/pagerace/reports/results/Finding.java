// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One reason to exit with 1.
 *
 * @param cell where it was found
 * @param verdict which kind of finding
 * @param outcome what happens and must not, or never does and must; empty if no outcome says it
 * @param because the outcome's meaning; why it is required for {@code vacuous}
 * @param count samples that showed the outcome
 */
public record Finding(Cell cell, Verdict verdict, String outcome, String because, long count) {

  /** Every finding of {@code results}: strongest cell first, then by race, kernel, arch, verdict and outcome. */
  public static List<Finding> of(Results results) {
    return Cells.of(results).stream().flatMap(cell -> in(cell).stream()).toList();
  }

  /** The findings of one cell, strongest first. */
  public static List<Finding> in(Cell cell) {
    Verdict verdict = cell.verdict();
    if (!verdict.isFinding()) {
      return List.of();
    }
    Function<String, String> meaning = id -> meaning(cell, id);
    List<Finding> found = new ArrayList<>();
    add(found, cell, Verdict.UNSOUND, cell.unsound(), meaning);
    add(found, cell, Verdict.BAD, cell.forbidden(), meaning);
    add(found, cell, Verdict.STUCK, cell.isStuck() ? List.of(ModelCell.STUCK) : List.of(), meaning);
    add(found, cell, Verdict.VACUOUS, cell.lost(), id -> whyRequired(cell.race(), id).orElseGet(() -> meaning(cell, id)));
    if (found.isEmpty()) {
      found.add(new Finding(cell, verdict, "", cell.hardware().map(HardwareCell::why).orElse(""), 0));
    }
    return List.copyOf(found);
  }

  /** Whether the next run must find it again: it rests on an enumeration, which chance has no part in. */
  public boolean isProven() {
    return switch (verdict) {
      case VACUOUS -> !cell.deciding().isEmpty();
      case BAD, STUCK -> !reaching().isEmpty();
      default -> false;
    };
  }

  /** The models that decide and under which the outcome is reachable. */
  public List<String> reaching() {
    return cell.deciding().stream()
        .filter(model -> model.outcome(outcome).isPresent())
        .map(ModelCell::model)
        .toList();
  }

  private static void add(
      List<Finding> found, Cell cell, Verdict verdict, List<String> outcomes, Function<String, String> because) {
    outcomes.stream().sorted().forEach(
        id -> found.add(new Finding(cell, verdict, id, because.apply(id), cell.count(id))));
  }

  /** What the record of the samples says, else the law. */
  private static String meaning(Cell cell, String id) {
    return cell.hardware().stream()
        .flatMap(hardware -> hardware.outcomes().stream())
        .filter(seen -> seen.id().equals(id))
        .map(HardwareCell.Seen::meaning)
        .findFirst()
        .orElseGet(() -> Grading.of(cell.race()).gradeOf(id).meaning());
  }

  private static Optional<String> whyRequired(Race race, String id) {
    return race.required().stream()
        .filter(required -> required.id().equals(id))
        .map(Race.Required::because)
        .findFirst();
  }
}
