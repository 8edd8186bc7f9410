// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pagerace.explore.search.Witness.Row;
import org.pagerace.reports.catalog.KernelNames;
import org.pagerace.reports.results.Witness;

/** The explorer's witness as the results file keeps it: actors and kernel functions by their names. */
final class WitnessRows {
  private WitnessRows() {}

  static Witness of(org.pagerace.explore.search.Witness found) {
    List<Witness.Row> rows = new ArrayList<>();
    Map<String, String> memory = Map.of();
    for (Row row : found.rows()) {
      Map<String, List<String>> buffers = new LinkedHashMap<>();
      for (int actor = 0; actor < row.buffers().size(); actor++) {
        if (!row.buffers().get(actor).isEmpty()) {
          buffers.put(found.actors().get(actor), row.buffers().get(actor));
        }
      }
      rows.add(new Witness.Row(row.step(), found.actors().get(row.actor()), row.kind(), row.file(), function(row),
          row.source(), row.location(), row.before(), row.after(), row.ordering(), row.programOrder(),
          row.staleFrom(), changed(memory, row.memory()), buffers));
      memory = row.memory();
    }
    return new Witness(found.steps(), found.switches(), List.copyOf(rows));
  }

  private static Map<String, String> changed(Map<String, String> before, Map<String, String> after) {
    Map<String, String> changed = new TreeMap<>(after);
    changed.entrySet().removeAll(before.entrySet());
    return changed;
  }

  private static String function(Row row) {
    return row.file() == null || row.function() == null ? row.function() : KernelNames.function(row.function());
  }
}
