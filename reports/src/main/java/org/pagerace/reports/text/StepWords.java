// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pagerace.reports.results.Witness.Row;

/** One step of a witness in words: where it stands, what it does, how it is ordered. */
final class StepWords {
  private static final String INDENT = "  ";

  private StepWords() {}

  /**
   * The lines of a step in its actor's column.
   *
   * @param before the step before it of the same actor, null for its first
   * @param own its place among the steps of its actor, from 1
   */
  static List<String> lines(Row row, Row before, int own) {
    List<String> lines = new ArrayList<>();
    if (row.function() != null && (before == null || !place(row).equals(place(before)))) {
      lines.add(row.function());
      lines.add(" " + (row.file() == null ? simple(row.source()) : row.file()));
    }
    String order = row.programOrder() > 0 && row.programOrder() != own ? " (po " + row.programOrder() + ")" : "";
    lines.add(INDENT + access(row) + order);
    if (row.staleFrom() != null) {
      lines.add(INDENT + INDENT + "stale: " + (row.staleFrom() == 0 ? "from the start" : "from step " + row.staleFrom()));
    }
    return lines;
  }

  /**
   * The same without the file: for who knows where the function stands.
   *
   * @param before the step before it in the same column, null for the first
   */
  static List<String> brief(Row row, Row before) {
    List<String> lines = new ArrayList<>();
    if (row.function() != null && (before == null || !place(row).equals(place(before)))) {
      lines.add(row.function() + (row.file() == null ? "" : "()"));
    }
    lines.add(INDENT + access(row));
    return lines;
  }

  private static List<String> place(Row row) {
    String where = row.file() == null ? row.source() : row.file();
    return List.of(Objects.requireNonNullElse(row.function(), ""), Objects.requireNonNullElse(where, ""));
  }

  /** {@code org.acme.PutVsPut:33} is {@code PutVsPut:33}. */
  private static String simple(String source) {
    return source == null ? "" : source.substring(source.lastIndexOf('.') + 1);
  }

  private static String access(Row row) {
    String ordered = row.ordering() == null ? "" : " (" + row.ordering() + ")";
    return switch (row.kind()) {
      case "read" -> "reads " + row.location() + " = " + row.before() + ordered;
      case "write" -> row.location() + " := " + row.after() + ordered;
      case "update" -> row.location() + " " + row.before() + " -> " + row.after() + ordered;
      case "failed update" -> row.location() + " is " + row.before() + ", not changed" + ordered;
      case "fence" -> Objects.requireNonNullElse(row.ordering(), "fence");
      case "drain" -> "buffer drains: " + row.location() + " := " + row.after();
      default -> row.kind() + (row.location() == null ? "" : " " + row.location()) + ordered;
    };
  }
}
