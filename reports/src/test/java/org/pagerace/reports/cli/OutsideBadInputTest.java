// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pagerace.reports.Compiled;

/** A candidate of somebody's jar that cannot be gated: one sentence with class, jar and remedy; nothing is enumerated. */
class OutsideBadInputTest {
  @TempDir static Path folder;
  private static Path jar;
  private final Program program = new Program();

  @BeforeAll
  static void build() throws IOException {
    jar = Compiled.jar(folder.resolve("my.jar"), Compiled.classes(folder.resolve("classes"), """
        package com.acme;
        public class Kinds {
          public static class NoTree {}
          public static class Whole extends org.pagerace.ports.tree.V6_1 {}
          public abstract static class Abstract extends Whole {}
          static class Hidden extends Whole {}
          public class Inner extends Whole {}
          public static class Sized extends Whole {
            public Sized(int size) {}
          }
          public static class Private extends Whole {
            private Private() {}
          }
          public interface Slip extends org.pagerace.ports.tree.Tree {}
        }
        """, """
        package com.acme;
        public class Throws extends org.pagerace.ports.tree.V6_1 {
          public Throws() {
            throw new IllegalStateException("no disk");
          }
        }
        """, """
        package com.acme;
        public class InitThrows extends org.pagerace.ports.tree.V6_1 {
          static final int SIZE = Integer.parseInt("many");
        }
        """, """
        package com.acme;
        public class Loops extends org.pagerace.ports.tree.V6_1 {
          public Loops() {
            while (true) {
              Thread.onSpinWait();
            }
          }
        }
        """, """
        package com.acme;
        public class InitBlocks extends org.pagerace.ports.tree.V6_1 {
          static final Object NEVER = never();
          static Object never() {
            try {
              new java.util.concurrent.CountDownLatch(1).await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return null;
          }
        }
        """, """
        package com.acme;
        public class Newer extends org.pagerace.ports.tree.V6_1 {}
        """, """
        package com.acme;
        public class Absent extends org.pagerace.ports.tree.V6_1 {}
        """, """
        package com.acme;
        public class Needs extends Absent {}
        """));
    Path classes = folder.resolve("classes/com/acme");
    Files.delete(classes.resolve("Absent.class"));
    byte[] newer = Files.readAllBytes(classes.resolve("Newer.class"));
    ByteBuffer.wrap(newer).putShort(6, (short) (44 + 99));
    Files.write(classes.resolve("Newer.class"), newer);
    Compiled.jar(jar, folder.resolve("classes"));
  }

  private void assertRefused(String message, String... arguments) {
    assertThat(program.run(arguments)).isEqualTo(2);
    assertThat(program.err()).isEqualTo("pagerace: " + message + "\n");
    assertThat(program.out()).isEmpty();
    assertThat(program.enumerated).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "com.acme.Kinds.NoTree   | com.acme.Kinds$NoTree of JAR is no tree: let it extend one, such as V6_19, or a patch of one",
    "com.acme.Kinds.Slip     | com.acme.Kinds$Slip of JAR is no tree: let it extend one, such as V6_19, or a patch of one",
    "com.acme.Kinds$Abstract | com.acme.Kinds$Abstract of JAR is abstract: name a class that is whole",
    "com.acme.Kinds.Hidden   | com.acme.Kinds$Hidden of JAR is not public: make it public",
    "com.acme.Kinds.Inner    | com.acme.Kinds$Inner of JAR is an inner class: make it static",
    "com.acme.Kinds.Sized    | com.acme.Kinds$Sized of JAR has no public constructor without arguments: give it one",
    "com.acme.Kinds.Private  | com.acme.Kinds$Private of JAR has no public constructor without arguments: give it one",
    "com.acme.Throws         | the constructor of com.acme.Throws of JAR throws java.lang.IllegalStateException: no disk "
        + "(Throws.java:4): mend it",
    "com.acme.InitThrows     | the initialiser of com.acme.InitThrows of JAR throws java.lang.NumberFormatException: For input "
        + "string: \"many\" (InitThrows.java:3): mend it",
    "com.acme.InitBlocks     | the constructor or initialiser of com.acme.InitBlocks of JAR does not end within 5 s "
        + "(InitBlocks.java:6): let it end",
    "com.acme.Needs          | com.acme.Needs of JAR needs com.acme.Absent, which is in no entry of the class path: "
        + "add its jar to --classpath",
    "com.acme.Kinds.Whol     | no kernel is called 'com.acme.Kinds.Whol'; the nearest is com.acme.Kinds.Whole",
  })
  void oneSentenceSaysWhatIsWrongAndExitsWith2(String candidate, String message) {
    assertRefused(message.replace("JAR", jar.toString()),
        "gate", "--candidate", candidate, "--classpath", jar.toString());
  }

  @Test
  void aLoopIsLeftAfterAWhile() {
    assertThat(program.run("gate", "--candidate", "com.acme.Loops", "--classpath", jar.toString())).isEqualTo(2);
    assertThat(program.err()).matches("pagerace: the constructor or initialiser of com.acme.Loops of \\S+ does not end "
        + "within 5 s \\(Loops.java:\\d\\): let it end\n");
  }

  @Test
  void aNewerClassFileNamesBothJavas() {
    assertRefused("com.acme.Newer of " + jar + " is a class file of Java 99 and this is Java "
        + Runtime.version().feature() + ": run pagerace on a Java as new as the class",
        "gate", "--candidate", "com.acme.Newer", "--classpath", jar.toString());
  }

  @Test
  void aPatchThatEndsTheProgramDoesNotPass() throws Exception {
    Path exits = Compiled.classes(folder.resolve("exits"), """
        package com.acme;
        public class Exits extends org.pagerace.ports.tree.V6_1 {
          public Exits() {
            System.exit(0);
          }
        }
        """);
    assertThat(ShippedProgram.run(List.of("gate", "--candidate", "com.acme.Exits", "--classpath", exits.toString()),
        folder.resolve("exits.txt"))).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"enumerate", "run", "stress"})
  void theOtherCommandsRefuseItToo(String command) {
    assertRefused("com.acme.Kinds$Hidden of " + jar + " is not public: make it public",
        command, "A3", "--kernel", "com.acme.Kinds.Hidden", "--classpath", jar.toString());
  }

  @Test
  void aBaselineMustBeAnAncestorOfThePatch() {
    assertRefused("com.acme.Kinds.Whole does not descend from rfc-v2: name what it descends from with --baseline: "
        + "v6.1, v5.18, v5.9",
        "gate", "--candidate", "com.acme.Kinds.Whole", "--baseline", "rfc-v2", "--classpath", jar.toString());
  }

  @Test
  void aMissingJarIsNamed() {
    assertRefused("none.jar does not exist: name a jar or a folder of classes",
        "gate", "--candidate", "com.acme.Kinds.Whole", "--classpath", jar + ":none.jar");
  }

  @Test
  void aClassThatStandsTwiceIsNamed() throws IOException {
    Path one = Compiled.classes(folder.resolve("one"), "package com.acme; \npublic class Twice {}");
    Path other = Compiled.jar(folder.resolve("other.jar"), one);
    assertRefused("com.acme.Twice stands in " + one + " and in " + other + ": leave one of the two out",
        "gate", "--candidate", "com.acme.Twice", "--classpath", one.toString(), other.toString());
  }

  @Test
  void aJarMayHoldAClassOnce() throws IOException {
    Path twice = folder.resolve("twice.jar");
    Path one = Compiled.classes(folder.resolve("once"), """
        package com.acme;
        public class A1 extends org.pagerace.ports.tree.V6_1 {}
        """, """
        package com.acme;
        public class A2 extends org.pagerace.ports.tree.V6_1 {}
        """);
    byte[] packed = Files.readAllBytes(Compiled.jar(twice, one));
    // The name of the one becomes that of the other, which no well-behaved writer of jars does.
    String text = new String(packed, StandardCharsets.ISO_8859_1).replace("acme/A2.class", "acme/A1.class");
    Files.write(twice, text.getBytes(StandardCharsets.ISO_8859_1));
    assertRefused("com.acme.A1 stands twice in " + twice + ": leave one of the two out",
        "gate", "--candidate", "com.acme.A1", "--classpath", twice.toString());
  }

  @Test
  void aClassOfOursMustBeOurs() throws IOException {
    Path changed = Compiled.jar(folder.resolve("changed.jar"), Compiled.classes(folder.resolve("changed"), """
        package org.pagerace.ports.tree;
        public class V6_1 extends V5_18 {}
        """));
    assertRefused("org.pagerace.ports.tree.V6_1 of " + changed + " is not the one of this pagerace: leave pagerace's "
        + "classes out of the jar, and build it with this version",
        "gate", "--candidate", "v6.1", "--baseline", "v5.18", "--classpath", changed.toString());
  }

  @Test
  void ourPackagesAreOurs() throws IOException {
    Path squatter = Compiled.classes(folder.resolve("squatter"), """
        package org.pagerace.ports.tree;
        public class V7_0 extends V6_19 {}
        """);
    assertRefused("org.pagerace.ports.tree.V7_0 of " + squatter
        + " stands in a package of pagerace's: give it a package of your own",
        "gate", "--candidate", "v7.0", "--classpath", squatter.toString());
  }

  @Test
  void aRaceMustNotBeCalledLikeOneOfOurs() throws IOException {
    Path races = Compiled.classes(folder.resolve("races"), """
        package com.acme;
        import org.openjdk.jcstress.annotations.*;
        @JCStressTest @State public class FreezeVsFreeze { @Actor public void a() {} }
        """);
    assertRefused("com.acme.FreezeVsFreeze of " + races + " has the simple name of "
        + "org.pagerace.stress.freeze.FreezeVsFreeze, and races are called by it: rename it",
        "gate", "--candidate", "rfc-v2", "--classpath", races.toString());
  }
}
