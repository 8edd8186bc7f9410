// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pagerace.reports.catalog.Catalog;
import org.pagerace.reports.claims.Agreement.Standing;
import org.pagerace.reports.results.Cell;

/**
 * What the catalogue is worth: how much of the literature it holds, how far it agrees with it, and how many slips it
 * notices.
 *
 * @param coverage of entries, mutants and bugs
 * @param history what bugs and fixes do
 * @param unfinished cells of trees and patches that were not enumerated to the end
 * @param unlisted mutants, bugs and fixes that no race notices and that no proof excuses
 * @param stale excuses of what needs none
 */
public record Figures(
    List<Coverage> coverage, Agreement agreement, KillMatrix kills, History history, List<Cell> unfinished,
    List<String> unlisted, List<String> stale) {
  /** The least share of comparable claims that the enumeration must confirm. */
  public static final double LEAST_AGREEMENT = 0.95;

  /** Puts them together. @param cells those of trees and patches */
  public static Figures of(Catalog catalog, Agreement agreement, List<Cell> cells, KillMatrix kills,
      History history) {
    List<String> listed = Survivor.all().stream().map(Survivor::patch).toList();
    List<String> survivors = Stream.concat(
            kills.rows().stream().filter(row -> !row.isKilled()).map(KillMatrix.Row::mutant),
            history.rows().stream().filter(History.Row::isMute).map(History.Row::patch))
        .toList();
    List<String> stale = new ArrayList<>(agreement.stale());
    listed.stream().filter(name -> !survivors.contains(name)).forEach(stale::add);
    return new Figures(
        List.of(Coverage.ofEntries(catalog), Coverage.ofMutants(catalog), Coverage.ofBugs(catalog)),
        agreement,
        kills,
        history,
        cells.stream().filter(Cell::isUnfinished).toList(),
        survivors.stream().filter(name -> !listed.contains(name)).toList(),
        List.copyOf(stale));
  }

  /** 1 where something is missing, contradicted, survives or is stale without a reason; else 3 where cells are unfinished. */
  public int exit() {
    boolean isMissing = coverage.stream().anyMatch(each -> !each.missing().isEmpty());
    boolean isContradicted = agreement.count(Standing.DISAGREES) > 0 || agreement.share() < LEAST_AGREEMENT;
    if (isMissing || isContradicted || !unlisted.isEmpty() || !stale.isEmpty()) {
      return 1;
    }
    return unfinished.isEmpty() ? 0 : 3;
  }
}
