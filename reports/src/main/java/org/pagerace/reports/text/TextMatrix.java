// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Cells;
import org.pagerace.reports.results.Race;
import org.pagerace.reports.results.Results;

/** The matrix race x kernel as text; kernels that do not fit beside each other follow below. */
record TextMatrix(List<String> kernels, List<Row> rows) {
  private static final int NAME_LIMIT = 42;
  private static final String GAP = "  ";

  /** One race, on one arch if it ran on several; {@code entries} by kernel. */
  private record Row(String race, String arch, Map<String, String> entries) {}

  static TextMatrix of(Results results) {
    List<Cell> cells = Cells.of(results);
    List<Row> rows = new ArrayList<>();
    for (Race race : Cells.races(results)) {
      boolean archMatters = Words.archMatters(race, results);
      Map<String, Row> byArch = new TreeMap<>();
      for (Cell cell : cells) {
        if (cell.race().equals(race)) {
          String arch = archMatters ? cell.arch() : "";
          byArch.computeIfAbsent(arch, key -> new Row(Words.simpleName(race.name()), arch, new HashMap<>()))
              .entries().put(cell.kernel(), entry(cell));
        }
      }
      rows.addAll(byArch.values());
    }
    return new TextMatrix(Words.kernelNames(results), rows);
  }

  private static String entry(Cell cell) {
    return (Summary.loud(cell.verdict()) + " " + Words.number(cell)).strip();
  }

  void print(Lines lines) {
    int nameWidth = Math.min(NAME_LIMIT, width(rows, Row::race, "race"));
    int archWidth = width(rows, Row::arch, "");
    String archHead = archWidth == 0 ? "" : GAP + padded("arch", Math.max(4, archWidth));
    List<String> rest = kernels;
    while (!rest.isEmpty()) {
      List<String> fitting = fitting(rest, nameWidth + archHead.length());
      lines.line(padded("race", nameWidth) + archHead + joined(fitting, Function.identity()));
      for (Row row : rows) {
        String arch = archHead.isEmpty() ? "" : GAP + padded(row.arch(), Math.max(4, archWidth));
        if (row.race().length() > nameWidth) {
          lines.line(row.race());
        }
        String name = row.race().length() > nameWidth ? "" : row.race();
        lines.line(padded(name, nameWidth) + arch
            + joined(fitting, kernel -> row.entries().getOrDefault(kernel, "")));
      }
      rest = rest.subList(fitting.size(), rest.size());
      if (!rest.isEmpty()) {
        lines.blank();
      }
    }
  }

  private List<String> fitting(List<String> candidates, int used) {
    List<String> fitting = new ArrayList<>();
    int columns = used;
    for (String kernel : candidates) {
      columns += GAP.length() + columnWidth(kernel);
      if (!fitting.isEmpty() && columns > Lines.WIDTH) {
        break;
      }
      fitting.add(kernel);
    }
    return fitting;
  }

  private String joined(List<String> columns, Function<String, String> entry) {
    StringBuilder joined = new StringBuilder();
    for (String kernel : columns) {
      joined.append(GAP).append(padded(entry.apply(kernel), columnWidth(kernel)));
    }
    return joined.toString();
  }

  private int columnWidth(String kernel) {
    return width(rows, row -> row.entries().getOrDefault(kernel, ""), kernel);
  }

  private static int width(Collection<Row> rows, Function<Row, String> column, String head) {
    return Math.max(head.length(), rows.stream().map(column).mapToInt(String::length).max().orElse(0));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
