// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagerace.reports.SampleProject;

/** The porting guide from its first command to its last, with a project that is built as an outsider builds it. */
class PortingGuideTest {
  private static final Path GUIDE = Path.of("../model/ports/PORTING.md");

  @TempDir static Path folder;

  @Test
  void everyCommandPrintsWhatTheGuideSays() throws Exception {
    SampleProject sample = new SampleProject(folder.toRealPath());
    List<String> ran = new ArrayList<>();
    int exit = 0;
    for (ShownCommand shown : ShownCommand.of(Files.readString(GUIDE))) {
      List<String> words = shown.words().stream()
          .map(word -> word.replace(SampleProject.PLACE, sample.copy().toString()))
          .toList();
      if (shown.isOurs()) {
        Path out = folder.resolve("out.txt");
        exit = ShippedProgram.run(words.subList(words.indexOf("-jar") + 2, words.size()), out);
        shown.assertShows(Files.readString(out));
      } else if (shown.command().equals("echo $?")) {
        shown.assertShows(exit + "\n");
      } else if (shown.command().equals("mvn -q -DskipTests install -pl model/ports -am")) {
        sample.installPorts();
      } else if (shown.command().equals("mvn -q -f " + SampleProject.PLACE + " package")) {
        sample.maven(words.subList(1, words.size()));
      } else {
        assertThat(shown.command()).as("what the build does that this test is part of")
            .isEqualTo("mvn -q -DskipTests package");
      }
      ran.add(words.get(0));
    }
    assertThat(ran).containsExactly("mvn", "mvn", "mvn", "java", "echo", "java", "echo", "java", "echo");
  }

  /** Built without anything of ours but the ports. */
  @Test
  void theSampleUsesNothingElse() throws Exception {
    String pom = Files.readString(Path.of("..", SampleProject.PLACE, "pom.xml"));
    assertThat(pom).containsOnlyOnce("<dependency>").contains("<artifactId>pagerace-ports</artifactId>")
        .doesNotContain("<parent>");
    try (Stream<Path> files = Files.walk(Path.of("..", SampleProject.PLACE, "src"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(3);
    }
  }
}
