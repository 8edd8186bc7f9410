// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pagerace.ports.Removed;

/**
 * The table of every kernel function that is ported: the file and the versions in which the trees have it, the kernel's own
 * name or place for it where that is another one, and how far that is known.
 *
 * <p>{@code page}: a page of the literature names the function; its versions are the ports'. {@code mem}: the kernel's name
 * is from memory, no source was read. {@code port}: nothing was held against it. {@code ours}: the kernel has no such
 * function, it makes an object or says in a word what the kernel says inline.
 */
class SymbolTableTest {
  private static final Path TABLE = Path.of("src/test/resources/org/pagerace/reports/catalog/symbols.tsv");
  private static final String VERSION = "v\\d+\\.\\d+";

  private static List<Row> rows;

  private record Row(String file, String function, String versions, String kernel, String known) {}

  @BeforeAll
  static void read() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    assertThat(lines.get(0)).isEqualTo("file\tfunction\tversions\tkernel\tknown");
    rows = lines.stream().skip(1)
        .map(line -> line.split("\t", -1))
        .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4]))
        .toList();
  }

  /** What the trees have and have not removed, as rows of the table begin. */
  private static List<String> ported() {
    Map<String, List<String>> versions = new TreeMap<>();
    for (CataloguedKernel tree : OurCatalog.CATALOG.kernels(CataloguedKernel.Kind.TREE)) {
      TreeSet<String> functions = new TreeSet<>();
      new KernelSource(tree.type()).methods().stream()
          .filter(method -> !method.isAnnotationPresent(Removed.class))
          .forEach(method -> functions.add(
              KernelSource.file(method) + "\t" + KernelNames.function(method.getName())));
      functions.forEach(function -> versions.computeIfAbsent(function, any -> new ArrayList<>()).add(tree.name()));
    }
    List<String> ported = new ArrayList<>();
    versions.forEach((function, trees) -> ported.add(function + "\t" + String.join(" ", trees)));
    return ported;
  }

  @Test
  void everyPortedFunctionIsThereInTheVersionsThatHaveIt() {
    assertThat(rows)
        .extracting(row -> String.join("\t", row.file(), row.function(), row.versions()))
        .containsExactlyInAnyOrderElementsOf(ported());
  }

  @Test
  void everyRowSaysHowItIsKnown() {
    assertThat(rows).allSatisfy(row -> {
      assertThat(row.known()).isIn("page", "mem", "port", "ours");
      switch (row.known()) {
        case "ours" -> assertThat(row.kernel()).isEqualTo("none");
        case "mem" -> assertThat(row.kernel()).isNotIn("", "-", "none");
        case "port" -> assertThat(row.kernel()).isEqualTo("-");
        default -> assertThat(row.kernel()).isNotIn("", "none");
      }
    });
  }

  /** Where only some versions have another name, they are named first: one, a range, or one and all after it. */
  @Test
  void anotherNameSaysFromWhenOn() {
    assertThat(rows)
        .filteredOn(row -> row.kernel().startsWith("v"))
        .extracting(Row::kernel)
        .isNotEmpty()
        .allMatch(name -> name.matches(VERSION + "(-(" + VERSION + ")?)? [\\w./]+.*"));
  }
}
