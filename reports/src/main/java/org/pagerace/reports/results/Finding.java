// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One reason to exit with 1.
 *
 * @param cell where it was found; its verdict is the finding's
 * @param outcome what was seen and must not be, or never was and must be; empty if no outcome says it
 * @param because the outcome's meaning for {@code bad}; why it is required for {@code vacuous}
 * @param count samples that showed the outcome
 */
public record Finding(HardwareCell cell, String outcome, String because, long count) {

  /** Every finding of {@code results}: strongest first, then by race, kernel, arch and outcome. */
  public static List<Finding> of(Results results) {
    return Cells.of(results).stream()
        .filter(cell -> cell.verdict().isFinding())
        .flatMap(cell -> inCell(cell, results).stream())
        .toList();
  }

  private static List<Finding> inCell(HardwareCell cell, Results results) {
    List<Finding> found = new ArrayList<>();
    for (HardwareCell.Seen seen : cell.outcomes()) {
      if (cell.verdict() == Verdict.VACUOUS && seen.required() && seen.count() == 0) {
        found.add(new Finding(cell, seen.id(), whyRequired(cell.race(), seen, results), 0));
      } else if (cell.verdict() == Verdict.BAD && seen.expected() == Expected.FORBIDDEN && seen.count() > 0) {
        found.add(new Finding(cell, seen.id(), seen.meaning(), seen.count()));
      }
    }
    found.sort(Comparator.comparing(Finding::outcome));
    return found.isEmpty() ? List.of(new Finding(cell, "", cell.why(), 0)) : found;
  }

  private static String whyRequired(String race, HardwareCell.Seen seen, Results results) {
    return results.races().stream()
        .filter(described -> described.name().equals(race))
        .flatMap(described -> described.required().stream())
        .filter(required -> required.id().equals(seen.id()))
        .map(Race.Required::because)
        .findFirst()
        .orElse(seen.meaning());
  }
}
