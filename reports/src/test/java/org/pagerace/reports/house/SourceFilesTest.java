// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every source file. */
class SourceFilesTest {
  private static final int LINES = 250;
  private static final String LICENCE = "SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0";
  private static final Pattern MACHINE_PATH = Pattern.compile("(^|[^\\w.:/])/(work|root|home|tmp)/");

  /** The project: the folder above this module. */
  static Path project() {
    return Path.of("").toAbsolutePath().getParent();
  }

  private static List<Path> files(String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module : List.of("model", "stress", "reports")) {
      try (Stream<Path> files = Files.walk(project().resolve(module))) {
        files
            .filter(file -> file.toString().endsWith(ending) && !file.toString().contains("/target/"))
            .forEach(found::add);
      }
    }
    return found;
  }

  @Test
  void filesStayShort() throws IOException {
    List<String> longer = new ArrayList<>();
    for (Path file : files(".java")) {
      long lines = Files.readAllLines(file).size();
      if (lines > LINES) {
        longer.add(project().relativize(file) + ": " + lines);
      }
    }
    assertThat(longer).as("files over %d lines", LINES).isEmpty();
  }

  @Test
  void everyFileSaysItsLicence() throws IOException {
    List<Path> sources = files(".java");
    assertThat(sources).hasSizeGreaterThan(100);
    for (Path file : sources) {
      assertThat(Files.readAllLines(file).get(0)).as(file.toString()).isEqualTo("// " + LICENCE);
    }
    for (Path pom : files("pom.xml")) {
      assertThat(Files.readString(pom)).as(pom.toString()).contains(LICENCE);
    }
  }

  @Test
  void noFileNamesAPathOfAMachine() throws IOException {
    List<String> paths = new ArrayList<>();
    for (Path file : files(".java")) {
      if (file.endsWith("SourceFilesTest.java")) {
        continue;
      }
      for (String line : Files.readAllLines(file)) {
        if (MACHINE_PATH.matcher(line).find()) {
          paths.add(project().relativize(file) + ": " + line.strip());
        }
      }
    }
    assertThat(paths).isEmpty();
  }

  @Test
  void theTopLevelIsWhatTheHouseSays() throws IOException {
    try (Stream<Path> entries = Files.list(project())) {
      assertThat(
              entries
                  .map(entry -> entry.getFileName().toString())
                  .filter(name -> !name.startsWith(".") && !name.equals("target")))
          .containsExactlyInAnyOrder("pom.xml", "model", "stress", "reports", "README.md", "LICENSE");
    }
  }
}
