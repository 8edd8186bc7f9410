// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pagerace.reports.results.Expected;
import org.pagerace.reports.results.Grading;
import org.pagerace.reports.results.Race;

/** Tests of other people: found in any jar, graded as jcstress 0.16 grades, refused with thing, place and remedy. */
class OutsideTestsTest {
  @TempDir static Path folder;
  private static Path classes;

  @BeforeAll
  static void compile() throws IOException {
    classes = compiled("tests", """
        package com.acme;
        import org.openjdk.jcstress.annotations.*;
        import org.openjdk.jcstress.infra.results.*;
        public class Tests {
          @Outcome(id = "0, 0", expect = Expect.FORBIDDEN, desc = "by the base")
          @Outcome(id = ".*, 2", expect = Expect.ACCEPTABLE, desc = "by the base's pattern")
          public abstract static class Base { public int x; }
          @Outcome(id = "5", expect = Expect.ACCEPTABLE, desc = "by the only one")
          public static class Single { public int x; }
          @Outcome(id = ".*", expect = Expect.ACCEPTABLE_INTERESTING, desc = "by the meta")
          public static class Meta {}
          @JCStressTest @State
          @Outcome(id = {"1, 1", "1, 0"}, expect = Expect.ACCEPTABLE, desc = "by the test")
          public static class OneMoreThanTheBase extends Base {
            @Actor public void b(II_Result r) { r.r1 = x; }
            @Actor public void a(II_Result r) { r.r2 = x; }
          }
          @JCStressTest @State
          @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "first")
          @Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "default")
          public static class InsteadOfTheBase extends Base {
            @Actor public void a(II_Result r) { r.r1 = x; }
          }
          @JCStressTest @State @JCStressMeta(Meta.class)
          @Outcome(id = ".*2", expect = Expect.FORBIDDEN, desc = "too late")
          @Outcome(id = "1, 2", expect = Expect.FORBIDDEN, desc = "exact")
          public static class WithMeta {
            @Actor public void a(II_Result r) {}
          }
          @JCStressTest @State
          public static class Inherits extends Single {
            @Actor public void a(I_Result r) { r.r1 = x; }
          }
        }
        """);
  }

  private static Path compiled(String name, String... sources) throws IOException {
    Path out = Files.createDirectories(folder.resolve(name));
    for (int i = 0; i < sources.length; i++) {
      String type = Pattern.compile("public (?:abstract )?class (\\w+)").matcher(sources[i]).results()
          .findFirst().orElseThrow().group(1);
      Path file = Files.writeString(Files.createDirectories(out.resolve("src" + i)).resolve(type + ".java"), sources[i]);
      int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp",
          System.getProperty("java.class.path") + ":" + out, "-d", out.toString(), file.toString());
      assertThat(status).isZero();
    }
    return out;
  }

  private static List<Race> find(Path place, String regex) {
    return OutsideTests.find(List.of(place), Pattern.compile(regex)).tests();
  }

  private static Race one(String name) {
    return find(classes, "Tests." + name + "$").get(0);
  }

  private static Expected expected(String test, String outcome) {
    return Grading.of(one(test)).gradeOf(outcome).expected();
  }

  @Test
  void testsAreFoundByNameWithDots() {
    assertThat(find(classes, "Tests.(Inherits|WithMeta)")).extracting(Race::name)
        .containsExactly("com.acme.Tests$Inherits", "com.acme.Tests$WithMeta");
    assertThat(find(classes, "")).hasSize(4);
  }

  @Test
  void actorsStandInTheOrderOfTheClassFile() {
    assertThat(one("OneMoreThanTheBase").actors()).containsExactly("b", "a");
  }

  @Test
  void aSingleGradeComesAfterTheRepeatedOnesOfTheSuperclass() {
    assertThat(one("OneMoreThanTheBase").grades()).extracting(Race.Grade::id, Race.Grade::expected).containsExactly(
        tuple("0, 0", Expected.FORBIDDEN), tuple(".*, 2", Expected.ACCEPTABLE),
        tuple("1, 1", Expected.ACCEPTABLE), tuple("1, 0", Expected.ACCEPTABLE));
  }

  @Test
  void repeatedGradesReplaceThoseOfTheSuperclass() {
    assertThat(one("InsteadOfTheBase").grades()).extracting(Race.Grade::id).containsExactly("1, 1", "");
    assertThat(expected("InsteadOfTheBase", "0, 0")).isEqualTo(Expected.INTERESTING);
    assertThat(one("Inherits").grades()).extracting(Race.Grade::meaning).containsExactly("by the only one");
  }

  @Test
  void gradesOfTheMetaComeFirstAndAnExactIdBeforeEveryPattern() {
    assertThat(expected("WithMeta", "0, 2")).isEqualTo(Expected.INTERESTING);
    assertThat(expected("WithMeta", "1, 2")).isEqualTo(Expected.FORBIDDEN);
  }

  @Test
  void whatNothingGradesIsForbidden() {
    assertThat(expected("OneMoreThanTheBase", "7, 7")).isEqualTo(Expected.FORBIDDEN);
    assertThat(Grading.of(one("OneMoreThanTheBase")).isUngraded("7, 7")).isTrue();
    assertThat(Grading.of(one("InsteadOfTheBase")).isUngraded("7, 7")).isFalse();
  }

  private static void assertRefused(Path place, String regex, String message) {
    assertThatThrownBy(() -> find(place, regex))
        .isInstanceOf(UnusableClassException.class)
        .hasMessage(message);
  }

  @Test
  void aMissingEntryOrOneThatIsNoJarIsNamed() throws IOException {
    Path none = folder.resolve("none.jar");
    assertRefused(none, "", none + " does not exist: name a jar or a folder of classes");
    Path text = Files.writeString(folder.resolve("text.jar"), "text");
    assertRefused(text, "", text + " is no jar: name a jar or a folder of classes");
  }

  @Test
  void aPatternOrAJarWithoutATestIsNamed() throws IOException {
    assertRefused(classes, "WithMeat",
        "no test of " + classes + " matches 'WithMeat'; the nearest of 4 tests is com.acme.Tests$WithMeta");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertRefused(empty, "",
        empty + " holds no class with @JCStressTest: name the jar that holds the tests");
  }

  @Test
  void aClassWithoutActorsIsNamed() throws IOException {
    Path place = compiled("without", """
        package com.acme;
        import org.openjdk.jcstress.annotations.*;
        @JCStressTest @State public class Idle { public void a() {} }
        """);
    assertRefused(place, "", "com.acme.Idle of without has no method with @Actor: leave it out with --test, or give it one");
  }

  @Test
  void aClassThatNeedsAnAbsentOneNamesIt() throws IOException {
    Path place = compiled("needs", """
        package com.acme;
        public class Absent { public int x; }
        """, """
        package com.acme;
        import org.openjdk.jcstress.annotations.*;
        @JCStressTest @State public class Needs extends Absent {
          @Actor public void a() { x = 1; }
        }
        """);
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(one -> one.endsWith("Absent.class")).toList()) {
        Files.delete(file);
      }
    }
    assertRefused(place, "", "com.acme.Needs of needs needs com.acme.Absent, which is in no entry of the class path: "
        + "add its jar to --classpath");
  }

  @Test
  void aClassFileNewerThanThisJavaIsNamed() throws IOException {
    Path place = compiled("newer", """
        package com.acme;
        import org.openjdk.jcstress.annotations.*;
        @JCStressTest @State public class Newer { @Actor public void a() {} }
        """);
    Path file = place.resolve("com/acme/Newer.class");
    byte[] bytes = Files.readAllBytes(file);
    int java = Runtime.version().feature() + 3;
    ByteBuffer.wrap(bytes).putShort(6, (short) (java + 44));
    Files.write(file, bytes);
    assertRefused(place, "", "com.acme.Newer of newer is a class file of Java " + java + " and this is Java "
        + Runtime.version().feature() + ": run pagerace on a Java as new as the class");
  }

  @Test
  void anOutcomeThatIsNoRegularExpressionIsNamed() throws IOException {
    Path place = compiled("grades", """
        package com.acme;
        import org.openjdk.jcstress.annotations.*;
        @JCStressTest @State @Outcome(id = "(", expect = Expect.ACCEPTABLE) public class Grades {
          @Actor public void a() {}
        }
        """);
    assertThatThrownBy(() -> find(place, "")).hasMessageStartingWith("jcstress cannot grade com.acme.Grades: ")
        .hasMessageEndingWith(": mend it, or leave it out with --test");
  }
}
