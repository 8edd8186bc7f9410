// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;

/** The harness of the races by hand, which the build leaves out: they are no races of ours. */
final class ByHand {
  private ByHand() {}

  /** Has jcstress's processor write and compile the harness of some compiled races. */
  static void compileHarness(Path classes, Class<?>... races) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              complaints,
              files,
              null,
              List.of("--release", "17", "-classpath", System.getProperty("java.class.path")),
              Stream.of(races).map(Class::getName).toList(),
              null);
      task.setProcessors(List.of(new JCStressTestProcessor()));
      assertThat(task.call()).as(complaints.toString()).isTrue();
    }
  }
}
