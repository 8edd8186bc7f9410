// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagerace.reports.results.Kernel;
import org.pagerace.reports.results.Race;

/** A jar that somebody appends to the class path: its kernels and races are found by being there. */
class StrangersJarTest {
  @TempDir static Path folder;
  private static Catalog withJar;

  @BeforeAll
  static void packJar() throws IOException {
    write("sources/com/acme/AcmeRefs.java", """
        package com.acme;
        public class AcmeRefs extends org.pagerace.ports.tree.V5_9 {
          @Override public void putPage(org.pagerace.ports.state.Page page) {}
        }
        """);
    write("sources/com/acme/PutVsPut.java", """
        package com.acme;
        import org.openjdk.jcstress.annotations.*;
        /** Two drivers call put_page. */
        @JCStressTest
        @Description("two puts")
        @Outcome(id = {"1", "2"}, expect = Expect.ACCEPTABLE, desc = "fine")
        @Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "odd")
        public class PutVsPut {
          @Actor public void second(org.openjdk.jcstress.infra.results.I_Result r) {}
          @Actor public void first(org.openjdk.jcstress.infra.results.I_Result r) {}
        }
        """);
    compile();
    withJar = with(pack("acme with blanks.jar", false));
  }

  private static void write(String name, String text) throws IOException {
    Path file = folder.resolve("classes").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void compile() {
    Path classes = folder.resolve("classes");
    int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none",
        "-cp", System.getProperty("java.class.path"), "-d", classes.toString(),
        classes.resolve("sources/com/acme/AcmeRefs.java").toString(),
        classes.resolve("sources/com/acme/PutVsPut.java").toString());
    assertThat(status).isZero();
  }

  private static Path pack(String name, boolean reversed) throws IOException {
    Path packed = folder.resolve(name);
    Path classes = folder.resolve("classes");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(packed));
        Stream<Path> walk = Files.walk(classes)) {
      List<Path> files = new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
      if (reversed) {
        Collections.reverse(files);
      }
      for (Path file : files) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        out.write(Files.readAllBytes(file));
      }
    }
    return packed;
  }

  private static Catalog with(Path path) throws IOException {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {path.toUri().toURL()}, StrangersJarTest.class.getClassLoader())) {
      return Catalog.of(loader);
    }
  }

  @Test
  void aPatchIsFoundUnderItsOwnName() {
    Kernel kernel = withJar.kernels("com.acme.AcmeRefs").get(0).kernel();
    assertThat(kernel.name()).isEqualTo("com.acme.AcmeRefs");
    assertThat(kernel.base()).isEqualTo("v5.9");
    assertThat(kernel.touches())
        .containsExactly(new Kernel.Touched("include/linux/mm.h", List.of("put_page")));
  }

  @Test
  void aRaceIsFoundWithItsStoryAndActorsInTheOrderOfItsFile() {
    Race race = withJar.races("PutVsPut").get(0).race();
    assertThat(race.source()).isEqualTo("com/acme/PutVsPut.java");
    assertThat(race.story()).isEqualTo("Two drivers call put_page.");
    assertThat(race.actors()).containsExactly("second", "first");
    assertThat(race.grades()).extracting(Race.Grade::id).containsExactly("1", "2", "");
    assertThat(race.functions()).extracting(Race.Function::name).containsExactly("put_page");
  }

  @Test
  void digestsDependOnTheClassesAndNotOnThePacking() throws IOException {
    assertThat(withJar.digests().races()).isNotEqualTo(OurCatalog.CATALOG.digests().races());
    assertThat(withJar.digests().ports()).isNotEqualTo(OurCatalog.CATALOG.digests().ports());
    assertThat(with(pack("reversed.jar", true)).digests()).isEqualTo(withJar.digests());
    assertThat(with(folder.resolve("classes")).digests()).isEqualTo(withJar.digests());
  }
}
