// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A committed table: one row a line, columns between tabs, their names in the first line. */
final class Table {
  private final String file;
  private final List<String> lines;

  /**
   * Reads a table of this package.
   *
   * @throws IllegalStateException where it does not have these columns
   */
  Table(String file, String... columns) {
    this.file = file;
    try (InputStream in = Table.class.getResourceAsStream(file)) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    if (!List.of(lines.get(0).split("\t", -1)).equals(Arrays.asList(columns))) {
      throw new IllegalStateException(file + " must have the columns " + String.join(", ", columns));
    }
  }

  /** What each row stands for. */
  <T> List<T> rows(Function<List<String>, T> row) {
    int columns = lines.get(0).split("\t", -1).length;
    return IntStream.range(1, lines.size())
        .mapToObj(at -> {
          List<String> cells = List.of(lines.get(at).split("\t", -1));
          if (cells.size() != columns) {
            throw new IllegalStateException(file + ", line " + (at + 1) + ": not " + columns + " columns between tabs");
          }
          return row.apply(cells);
        })
        .toList();
  }
}
