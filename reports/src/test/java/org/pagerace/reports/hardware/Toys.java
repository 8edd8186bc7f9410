// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Race;

/** The toy races as a jar, and their laws. */
final class Toys {

  static final String STORE_BUFFER = "toys.Toys.StoreBuffer";

  private Toys() {}

  /** Compiles the toy races into a jar and gives the class path that forks need. */
  static String classPath(Path directory) throws IOException {
    Path classes = Files.createDirectories(directory.resolve("classes"));
    compile(classes);
    Path jar = directory.resolve("toy races.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, out);
      }
    }
    return jar + File.pathSeparator + libraries();
  }

  static CellPlan cell(String race) {
    return new CellPlan("toys.Toys." + race, "v5.9", "org.example.V5_9", "x86", "org.example.X86");
  }

  /** A law that accepts everything but what is named, and requires what is named. */
  static Race law(String race, List<Race.Grade> grades, List<String> required) {
    List<Race.Grade> rows = new ArrayList<>(grades);
    rows.add(new Race.Grade("", Expected.ACCEPTABLE, "anything else"));
    return new Race(
        race,
        "Toys.java",
        "",
        "",
        List.of("left", "right"),
        rows,
        required.stream().map(id -> new Race.Required(id, "the race would be empty")).toList(),
        List.of(),
        List.of());
  }

  private static String libraries() {
    List<String> libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.matches(".*(jcstress-core|jna|jopt-simple)[^/]*\\.jar"))
            .toList();
    assertThat(libraries).as("jars of jcstress on the class path of the tests").isNotEmpty();
    return String.join(File.pathSeparator, libraries);
  }

  private static void compile(Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(classes.toFile()));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              complaints,
              files,
              null,
              List.of("--release", "17", "-classpath", libraries()),
              null,
              List.of(source()));
      task.setProcessors(List.of(new JCStressTestProcessor()));
      assertThat(task.call()).as(complaints.toString()).isTrue();
    }
  }

  private static JavaFileObject source() throws IOException {
    String text;
    try (InputStream in = Toys.class.getResourceAsStream("/hardware/Toys.java.txt")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    return new SimpleJavaFileObject(URI.create("string:///toys/Toys.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
