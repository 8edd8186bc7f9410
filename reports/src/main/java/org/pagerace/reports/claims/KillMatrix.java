// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pagerace.reports.catalog.CataloguedKernel;
import org.pagerace.reports.gate.Change;
import org.pagerace.reports.gate.Code;
import org.pagerace.reports.gate.Comparison;
import org.pagerace.reports.gate.Severity;
import org.pagerace.reports.results.Cell;

/**
 * Which race notices which mutant.
 *
 * @param rows one for each mutant on each kernel it fits, in the order of the catalogue
 */
public record KillMatrix(List<Row> rows) {

  /**
   * A mutant on one kernel.
   *
   * @param mutant its name
   * @param kills the races that tell it from the kernel that it was made of
   * @param unfinished cells that were not enumerated to the end and so may hide another
   * @param sightings what real cores showed of it
   */
  public record Row(String mutant, List<Kill> kills, List<Cell> unfinished, List<Sighting> sightings) {
    public boolean isKilled() {
      return !kills.isEmpty();
    }

    /** Whether x86 hardware could ever show it: whether a model that has no more than its store buffers does. */
    public boolean isSeenByX86() {
      return kills.stream().anyMatch(kill -> kill.arch().startsWith("x86"));
    }

    /** Whether real cores have shown it. */
    public boolean isSighted() {
      return sightings.stream().anyMatch(sighting -> sighting.seen() > 0);
    }
  }

  /**
   * A race that goes red under a mutant.
   *
   * @param code what went wrong, such as an outcome that appears
   * @param models the models that decide and under which it does
   */
  public record Kill(String race, String arch, Code code, String outcome, Set<String> models) {}

  /**
   * Compares each mutant with the kernel that it extends.
   *
   * @param before cells of those kernels
   * @param after cells of the mutants; none where a race executes nothing that the mutant overrides
   */
  public static KillMatrix of(List<CataloguedKernel> kernels, List<Cell> before, List<Cell> after) {
    List<Row> rows = new ArrayList<>();
    for (CataloguedKernel mutant : kernels) {
      if (mutant.kind() == CataloguedKernel.Kind.MUTANT) {
        rows.add(row(mutant, base(mutant, kernels), before, after));
      }
    }
    return new KillMatrix(List.copyOf(rows));
  }

  /** The kernel that a mutant extends. */
  public static CataloguedKernel base(CataloguedKernel mutant, List<CataloguedKernel> kernels) {
    return kernels.stream()
        .filter(kernel -> kernel.type() == mutant.type().getSuperclass())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(mutant.name() + " extends no kernel of the catalogue"));
  }

  /** Where the weaker models were left out, what they would reach is not known to be lost. */
  private static boolean isKnown(Change change, CataloguedKernel base, List<Cell> before) {
    Cell after = change.candidate();
    return change.code() != Code.REQUIRED_LOST || before.stream().noneMatch(
        cell -> cell.kernel().equals(base.name()) && cell.race().equals(after.race())
            && cell.arch().equals(after.arch()) && cell.deciding().size() > after.deciding().size());
  }

  private static Row row(CataloguedKernel mutant, CataloguedKernel base, List<Cell> before, List<Cell> after) {
    List<Cell> affected = after.stream().filter(cell -> cell.kernel().equals(mutant.name())).toList();
    List<Cell> both = new ArrayList<>(affected);
    before.stream().filter(cell -> cell.kernel().equals(base.name())).forEach(both::add);
    Comparison compared = Comparison.of(base.name(), mutant.name(), both);
    List<Kill> kills = new ArrayList<>();
    for (Change change : compared.changes()) {
      if (change.code().severity() == Severity.ERROR && isKnown(change, base, before)) {
        kills.add(new Kill(change.candidate().race().name(), change.candidate().arch(), change.code(), change.outcome(),
            new TreeSet<>(change.models())));
      }
    }
    return new Row(mutant.name(), List.copyOf(kills), affected.stream().filter(Cell::isUnfinished).toList(),
        Sighting.all().stream().filter(sighting -> sighting.mutant().equals(mutant.name())).toList());
  }
}
