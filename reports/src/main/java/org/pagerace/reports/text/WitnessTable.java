// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pagerace.reports.results.Witness;

/**
 * A witness as a table: a column per actor, then the store buffers where there are any, then the racing locations after
 * each step. The terminal and the page show the same words.
 *
 * @param heads heads of the columns, the first for the number of the step
 * @param actors how many of the columns are actors'
 * @param rows one per step; each cell is a list of lines
 */
public record WitnessTable(List<String> heads, int actors, List<List<List<String>>> rows) {
  /** Racing locations get a column each while they leave the actors this much of the line, in characters. */
  private static final int MOST_FOR_MEMORY = 34;

  /** No column is cut below this, in characters. */
  private static final int LEAST = 4;

  /** @param actors the actors in the order of their columns; one that the witness alone names comes after them */
  public static WitnessTable of(List<String> actors, Witness witness) {
    Set<String> columns = new LinkedHashSet<>(actors);
    Set<String> locations = new TreeSet<>();
    for (Witness.Row row : witness.rows()) {
      columns.add(row.actor());
      locations.addAll(row.memory().keySet());
    }
    Set<String> buffering = new TreeSet<>();
    witness.rows().forEach(row -> buffering.addAll(row.buffers().keySet()));
    boolean isWide = locations.stream().mapToInt(name -> width(name, witness)).sum() > MOST_FOR_MEMORY;
    List<String> heads = new ArrayList<>(List.of("#"));
    heads.addAll(columns);
    if (!buffering.isEmpty()) {
      heads.add(buffering.size() > 1 ? "store buffers" : "buffer of " + buffering.iterator().next());
    }
    heads.addAll(isWide ? List.of("after the step") : locations);
    Map<String, Witness.Row> last = new HashMap<>();
    Map<String, Integer> own = new HashMap<>();
    Map<String, String> memory = new HashMap<>();
    List<List<List<String>>> rows = new ArrayList<>();
    for (Witness.Row row : witness.rows()) {
      List<List<String>> cells = new ArrayList<>(List.of(List.of(Integer.toString(row.step()))));
      int place = row.programOrder() == 0 ? 0 : own.merge(row.actor(), 1, Integer::sum);
      for (String actor : columns) {
        cells.add(actor.equals(row.actor()) ? StepWords.lines(row, last.get(actor), place) : List.of());
      }
      if (row.function() != null) {
        last.put(row.actor(), row);
      }
      if (!buffering.isEmpty()) {
        cells.add(buffers(buffering, row));
      }
      List<String> changes = changes(row, memory);
      memory.putAll(row.memory());
      cells.addAll(isWide ? List.of(changes) : values(memory, locations));
      rows.add(List.copyOf(cells));
    }
    return new WitnessTable(List.copyOf(heads), columns.size(), List.copyOf(rows));
  }

  private static int width(String location, Witness witness) {
    int widest = witness.rows().stream()
        .mapToInt(row -> row.memory().getOrDefault(location, "").length())
        .max()
        .orElse(0);
    return 2 + Math.max(location.length(), widest);
  }

  private static List<String> buffers(Set<String> actors, Witness.Row row) {
    return actors.stream()
        .filter(actor -> !row.buffers().getOrDefault(actor, List.of()).isEmpty())
        .map(actor -> (actors.size() > 1 ? actor + ": " : "") + String.join(", ", row.buffers().get(actor)))
        .toList();
  }

  private static List<List<String>> values(Map<String, String> memory, Set<String> locations) {
    return locations.stream().map(name -> List.of(memory.getOrDefault(name, ""))).toList();
  }

  /** All locations after the first step, then those that the step changed: older files hold all after every step. */
  private static List<String> changes(Witness.Row row, Map<String, String> before) {
    return row.memory().entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .toList();
  }

  /** Lines of at most {@code width} characters. */
  List<String> lines(int width) {
    int[] widths = widths(width);
    List<String> lines = new ArrayList<>();
    add(lines, heads.stream().map(List::of).toList(), widths);
    rows.forEach(row -> add(lines, row, widths));
    return lines;
  }

  private static void add(List<String> lines, List<List<String>> cells, int[] widths) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 0;
    for (int column = 0; column < widths.length; column++) {
      List<String> cell = new ArrayList<>();
      for (String line : cells.get(column)) {
        cell.addAll(Wrapping.wrapped(line, widths[column]));
      }
      height = Math.max(height, cell.size());
      wrapped.add(cell);
    }
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String text = i < wrapped.get(column).size() ? wrapped.get(column).get(i) : "";
        line.append(column == 0 ? "" : "  ").append(text).append(" ".repeat(widths[column] - text.length()));
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  /** What every column would like, cut from the widest until they fit; the actors share what is left. */
  private int[] widths(int width) {
    int[] widths = new int[heads.size()];
    for (int column = 0; column < widths.length; column++) {
      int widest = heads.get(column).length();
      for (List<List<String>> row : rows) {
        for (String line : row.get(column)) {
          widest = Math.max(widest, line.length());
        }
      }
      widths[column] = widest;
    }
    int excess = 2 * (widths.length - 1) - width;
    for (int wish : widths) {
      excess += wish;
    }
    for (; excess > 0; excess--) {
      int widest = 0;
      for (int column = 1; column < widths.length; column++) {
        widest = widths[column] > widths[widest] ? column : widest;
      }
      widths[widest] = Math.max(LEAST, widths[widest] - 1);
    }
    return widths;
  }
}
