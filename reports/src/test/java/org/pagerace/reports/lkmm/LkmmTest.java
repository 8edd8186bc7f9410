// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.lkmm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;
import org.pagerace.explore.model.Java;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.replay.ClassSpace;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.explore.search.Search;
import org.pagerace.explore.weave.ClassPath;
import org.pagerace.reports.litmus.Twins;

/** Whether the kernel's atomics, as ported, mean under {@code java} what they mean under the kernel's memory model. */
class LkmmTest {
  /**
   * A line of the table.
   *
   * @param file the LKMM test
   * @param test the class of this package that transcribes it
   * @param lkmm what herd7 says about its exists clause
   * @param java what {@code java} must say
   * @param because why they differ, empty where they do not
   */
  record Row(String file, String test, String lkmm, String java, String because) {
    static Row of(String line) {
      String[] cells = line.split(" {2,}", 5);
      return new Row(cells[0], cells[1], cells[2], cells[3], cells.length > 4 ? cells[4] : "");
    }

    Class<?> type() throws ClassNotFoundException {
      return Class.forName(LkmmTest.class.getPackageName() + "." + test);
    }

    /** The grade of the exists clause: the only one that names outcomes. */
    Outcome exists() throws ClassNotFoundException {
      return type().getAnnotationsByType(Outcome.class)[0];
    }

    @Override
    public String toString() {
      return file;
    }
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(Twins.class.getResource("judged").toURI());
  }

  static List<Row> rows() throws IOException, URISyntaxException {
    return Files.readAllLines(Path.of(LkmmTest.class.getResource("/litmus/table.txt").toURI())).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Row::of)
        .toList();
  }

  @Test
  void everyLkmmTestIsTranscribed() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".litmus")))
          .containsExactlyInAnyOrderElementsOf(rows().stream().map(Row::file).toList());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theGradeIsWhatTheKernelsModelSays(Row row) throws ClassNotFoundException {
    Expect never = row.lkmm().equals("Never") ? Expect.FORBIDDEN : Expect.ACCEPTABLE_INTERESTING;
    assertThat(row.exists().expect()).isEqualTo(never);
    assertThat(row.because().isEmpty()).as("a difference has a reason").isEqualTo(row.lkmm().equals(row.java()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void javaSaysWhatTheTableSays(Row row) throws ClassNotFoundException {
    EnumSet<Shortcut> shortcuts = EnumSet.allOf(Shortcut.class);
    ClassSpace space = ClassSpace.of(ClassPath.of(getClass().getClassLoader()), Map.of());
    Enumeration found =
        Search.explore(
            space.program(row.type().getName(), shortcuts), new Java(), Bounds.USUAL, shortcuts);
    assertThat(found.isComplete()).isTrue();
    List<String> ids = found.outcomes().stream().map(Enumeration.Reached::id).toList();
    assertThat(ids).hasSizeGreaterThan(1);
    String[] exists = row.exists().id();
    assertThat(ids.stream().anyMatch(id -> Arrays.stream(exists).anyMatch(id::matches)) ? "Sometimes" : "Never")
        .as("%s in %s", String.join(" or ", exists), ids)
        .isEqualTo(row.java());
  }
}
