// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pagerace.reports.results.HardwareCell.Seen;

/**
 * All that is known of one race against one kernel on one arch.
 *
 * @param kernel name of the kernel, null for a class that knows none
 * @param arch name of the arch, null for a class that knows none
 * @param hardware what was seen; empty where nothing was raced
 * @param models what is reachable, by model
 */
public record Cell(
    Race race, String kernel, String arch, Optional<HardwareCell> hardware, List<ModelCell> models) {

  /** Whether race and kernel are pagerace's own. Kernels of ours are called in lower case, and others by their class. */
  public boolean isOurs() {
    return race.hasPlaceInProject() && kernel.equals(kernel.toLowerCase(Locale.ROOT));
  }

  /** The records of the models that decide. */
  public List<ModelCell> deciding() {
    return models.stream().filter(model -> Deciding.decides(model.model(), arch)).toList();
  }

  /** Whether anything here can pass or fail it; else it was only asked what would become of it elsewhere. */
  public boolean isDecided() {
    return models.isEmpty() || hardware.isPresent() || !deciding().isEmpty();
  }

  /** The strongest of what its facts say. */
  public Verdict verdict() {
    if (isNotApplicable()) {
      return Verdict.NA;
    }
    return Stream.of(
            found(Verdict.UNSOUND, !unsound().isEmpty()),
            found(Verdict.BAD, !forbidden().isEmpty()),
            found(Verdict.STUCK, isStuck()),
            found(Verdict.VACUOUS, !lost().isEmpty()),
            found(Verdict.CUT, models.stream().anyMatch(model -> model.verdict() == Verdict.CUT)),
            found(Verdict.NOT_RUN, isUnfinished()),
            found(Verdict.ODD, !interesting().isEmpty()),
            asSeen(),
            found(Verdict.OK, !models.isEmpty()))
        .flatMap(Optional::stream)
        .min(Verdict::compareTo)
        .orElse(Verdict.NOT_RUN);
  }

  private boolean isNotApplicable() {
    return Stream.concat(hardware.stream().map(HardwareCell::verdict), models.stream().map(ModelCell::verdict))
        .anyMatch(Verdict.NA::equals);
  }

  private static Optional<Verdict> found(Verdict verdict, boolean applies) {
    return applies ? Optional.of(verdict) : Optional.empty();
  }

  /** Where no model decides, the cores do. */
  private Optional<Verdict> asSeen() {
    return deciding().isEmpty() ? hardware.map(HardwareCell::verdict) : Optional.empty();
  }

  /** Outcomes that were seen and that no execution under the weakest model has: a bug of ours. */
  public List<String> unsound() {
    return models.stream()
        .filter(model -> model.model().equals("java") && model.complete())
        .flatMap(model -> seen(seen -> model.outcome(seen.id()).isEmpty()))
        .toList();
  }

  /** Forbidden outcomes that are reachable under a model that decides, or were seen; without the stuck one. */
  public List<String> forbidden() {
    return either(Expected.FORBIDDEN);
  }

  /** Interesting outcomes that are reachable under a model that decides, or were seen. */
  public List<String> interesting() {
    return either(Expected.INTERESTING);
  }

  private List<String> either(Expected expected) {
    Stream<String> reachable = deciding().stream()
        .flatMap(model -> model.outcomes().stream())
        .filter(outcome -> outcome.expected() == expected && !outcome.id().equals(ModelCell.STUCK))
        .map(ModelCell.Outcome::id);
    return List.copyOf(new TreeSet<>(
        Stream.concat(reachable, seen(seen -> seen.expected() == expected)).toList()));
  }

  /** Whether a state without a way to an end is reachable under a model that decides. */
  public boolean isStuck() {
    return deciding().stream().anyMatch(model -> model.outcome(ModelCell.STUCK).isPresent());
  }

  /**
   * Required outcomes that no model which decides can reach, each having been enumerated to the end, and that nobody has
   * seen; where no model was asked, those that were never seen in samples enough.
   */
  public List<String> lost() {
    List<ModelCell> deciding = deciding();
    if (deciding.isEmpty()) {
      return hardware.filter(cell -> cell.verdict() == Verdict.VACUOUS).stream()
          .flatMap(cell -> cell.outcomes().stream())
          .filter(seen -> seen.required() && seen.count() == 0)
          .map(Seen::id)
          .toList();
    }
    if (!deciding.stream().allMatch(ModelCell::complete)) {
      return List.of();
    }
    return race.required().stream()
        .map(Race.Required::id)
        .filter(id -> deciding.stream().allMatch(model -> model.outcome(id).isEmpty()) && count(id) == 0)
        .toList();
  }

  /** Whether something that was asked of it did not come to its end, whatever was found all the same. */
  public boolean isUnfinished() {
    if (isNotApplicable()) {
      return false;
    }
    return models.isEmpty() && hardware.isEmpty()
        || models.stream().anyMatch(model -> model.verdict().isUnfinished() || !model.complete())
        || hardware.filter(cell -> deciding().isEmpty() ? cell.verdict().isUnfinished() : !cell.hasRaced())
            .isPresent();
  }

  /** The models under which an outcome is reachable. */
  public List<String> reaching(String outcome) {
    return models.stream()
        .filter(model -> model.outcome(outcome).isPresent())
        .map(ModelCell::model)
        .toList();
  }

  /** How many samples showed an outcome. */
  public long count(String outcome) {
    return hardware.stream()
        .flatMap(cell -> cell.outcomes().stream())
        .filter(seen -> seen.id().equals(outcome))
        .mapToLong(Seen::count)
        .sum();
  }

  /** How many samples there are. */
  public long samples() {
    return hardware.map(HardwareCell::samples).orElse(0L);
  }

  private Stream<String> seen(Predicate<Seen> which) {
    return hardware.stream()
        .flatMap(cell -> cell.outcomes().stream())
        .filter(seen -> seen.count() > 0)
        .filter(which)
        .map(Seen::id);
  }
}
