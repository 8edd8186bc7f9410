// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pagerace.reports.Main;

/** The program as it is shipped, in a process of its own: without the races of the tests. */
final class ShippedProgram {
  private ShippedProgram() {}

  /** Runs it to its end. @return the exit status */
  static int run(List<String> arguments, Path out) throws IOException, InterruptedException {
    String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, Main.class.getName()));
    command.addAll(arguments);
    Process program = new ProcessBuilder(command)
        .redirectOutput(out.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    assertThat(program.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return program.exitValue();
  }
}
