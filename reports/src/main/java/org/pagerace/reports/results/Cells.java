// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a results file in the order of every view: strongest verdict first, then by name. */
public final class Cells {
  private static final Comparator<String> NAMES = Comparator.nullsFirst(Comparator.naturalOrder());

  /** Which cell a record is of. */
  private record Key(String race, String kernel, String arch) {}

  private Cells() {}

  /** All cells; a race and kernel without any record is {@code not run}, so that nothing is silently green. */
  public static List<Cell> of(Results results) {
    Map<Key, HardwareCell> hardware = new LinkedHashMap<>();
    Map<Key, List<ModelCell>> models = new LinkedHashMap<>();
    for (ModelCell model : results.enumerated()) {
      models.computeIfAbsent(new Key(model.race(), model.kernel(), model.arch()), key -> new ArrayList<>())
          .add(model);
    }
    for (HardwareCell cell : results.hardware()) {
      Key key = new Key(cell.race(), cell.kernel(), cell.arch());
      hardware.put(key, cell);
      models.computeIfAbsent(key, none -> List.of());
    }
    addMissing(results, models);
    Map<String, Race> races = new HashMap<>();
    results.races().forEach(race -> races.put(race.name(), race));
    List<Cell> cells = new ArrayList<>();
    models.forEach((key, records) -> cells.add(new Cell(races.get(key.race()), key.kernel(), key.arch(),
        Optional.ofNullable(hardware.get(key)), List.copyOf(records))));
    Map<String, Integer> asked = orderAskedFor(results);
    Map<Cell, Verdict> verdicts = new HashMap<>();
    cells.forEach(cell -> verdicts.put(cell, cell.verdict()));
    cells.sort(Comparator.comparing((Cell cell) -> verdicts.get(cell))
        .thenComparing(cell -> cell.race().name())
        .thenComparing(cell -> asked.getOrDefault(cell.kernel(), Integer.MAX_VALUE))
        .thenComparing(Cell::arch, NAMES));
    return List.copyOf(cells);
  }

  /** The cells of these records alone, in the order in which they first appear. */
  public static List<Cell> of(List<Race> races, List<ModelCell> enumerated) {
    Map<Key, List<ModelCell>> models = new LinkedHashMap<>();
    for (ModelCell model : enumerated) {
      models.computeIfAbsent(new Key(model.race(), model.kernel(), model.arch()), key -> new ArrayList<>())
          .add(model);
    }
    Map<String, Race> byName = new HashMap<>();
    races.forEach(race -> byName.put(race.name(), race));
    List<Cell> cells = new ArrayList<>();
    models.forEach((key, records) -> cells.add(new Cell(
        byName.get(key.race()), key.kernel(), key.arch(), Optional.empty(), List.copyOf(records))));
    return cells;
  }

  private static void addMissing(Results results, Map<Key, List<ModelCell>> models) {
    List<String> kernels = new ArrayList<>(results.kernels().stream().map(Kernel::name).toList());
    if (kernels.isEmpty()) {
      kernels.add(null);
    }
    for (Race race : results.races()) {
      for (String kernel : kernels) {
        if (models.keySet().stream().noneMatch(
            key -> key.race().equals(race.name()) && NAMES.compare(key.kernel(), kernel) == 0)) {
          models.put(new Key(race.name(), kernel, kernel == null ? null : "unknown"), List.of());
        }
      }
    }
  }

  /** The races in the order of their strongest cell, then by name. */
  public static List<Race> races(Results results) {
    return of(results).stream().map(Cell::race).distinct().toList();
  }

  private static Map<String, Integer> orderAskedFor(Results results) {
    Map<String, Integer> order = new HashMap<>();
    for (Kernel kernel : results.kernels()) {
      order.putIfAbsent(kernel.name(), order.size());
    }
    return order;
  }
}
