// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pagerace.reports.results.Cell;

/**
 * What a candidate makes reachable beside its baseline, race by race and arch by arch, under the models that decide. A pure
 * function of sets of outcomes: neither how often one was seen nor the order of the cells counts.
 *
 * @param baseline name of the kernel that the candidate is compared with
 * @param candidate name of the kernel in question
 * @param changes every difference and every fault that both have, strongest first
 */
public record Comparison(String baseline, String candidate, List<Change> changes) {
  private static final Comparator<Change> ORDER = Comparator.comparing((Change change) -> change.code().severity())
      .thenComparing(Change::code)
      .thenComparing(change -> change.candidate().race().name())
      .thenComparing(change -> change.candidate().arch())
      .thenComparing(Change::outcome);

  /** @param cells those of both kernels, over the same races and archs; those of others are passed over */
  public static Comparison of(String baseline, String candidate, List<Cell> cells) {
    List<Change> changes = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell.kernel().equals(candidate)) {
        Optional<Cell> before = cells.stream()
            .filter(other -> other.kernel().equals(baseline)
                && other.race().equals(cell.race()) && other.arch().equals(cell.arch()))
            .findFirst();
        changes.addAll(new CellComparison(before, cell).changes());
      }
    }
    changes.sort(ORDER);
    return new Comparison(baseline, candidate, List.copyOf(changes));
  }

  /** The differences alone: what both do is none. */
  public List<Change> differences() {
    return changes.stream().filter(change -> change.code() != Code.INHERITED).toList();
  }
}
