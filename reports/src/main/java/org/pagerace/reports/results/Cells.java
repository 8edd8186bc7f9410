// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a results file in the order of every view: strongest verdict first, then by name. */
public final class Cells {
  private Cells() {}

  /** All cells; a race and kernel without any cell is {@code not run}, so that nothing is silently green. */
  public static List<HardwareCell> of(Results results) {
    List<HardwareCell> cells = new ArrayList<>(results.hardware());
    for (Race race : results.races()) {
      for (Kernel kernel : results.kernels()) {
        if (cells.stream().noneMatch(
            cell -> cell.race().equals(race.name()) && cell.kernel().equals(kernel.name()))) {
          cells.add(new HardwareCell(race.name(), kernel.name(), "unknown", Verdict.NOT_RUN,
              "the results file holds no cell of it", false, 0, List.of(), List.of()));
        }
      }
    }
    Map<String, Integer> asked = orderAskedFor(results);
    cells.sort(Comparator.comparing(HardwareCell::verdict)
        .thenComparing(HardwareCell::race)
        .thenComparing(cell -> asked.getOrDefault(cell.kernel(), Integer.MAX_VALUE))
        .thenComparing(HardwareCell::arch));
    return List.copyOf(cells);
  }

  /** The races in the order of their strongest cell, then by name. */
  public static List<Race> races(Results results) {
    List<String> strongestFirst = of(results).stream().map(HardwareCell::race).distinct().toList();
    return results.races().stream()
        .sorted(Comparator.comparingInt((Race race) -> strongestFirst.indexOf(race.name())))
        .toList();
  }

  private static Map<String, Integer> orderAskedFor(Results results) {
    Map<String, Integer> order = new HashMap<>();
    for (Kernel kernel : results.kernels()) {
      order.putIfAbsent(kernel.name(), order.size());
    }
    return order;
  }
}
