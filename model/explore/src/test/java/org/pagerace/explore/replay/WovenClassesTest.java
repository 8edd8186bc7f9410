// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;
import org.pagerace.explore.jcstress.BadTest;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.weave.ClassPath;
import org.pagerace.explore.weave.UnreadableClass;
import org.pagerace.explore.weave.Weaving;
import org.pagerace.explore.weave.WeavingLoader;

class WovenClassesTest {
  private static final Weaving WEAVING = new Weaving(ClassPath.of(WovenClassesTest.class.getClassLoader()));

  static Stream<Class<?>> samples() {
    return Stream.of(
            LanguageSamples.class, MemorySamples.class, VarHandleSamples.class, ObjectSamples.class,
            RefusedSamples.class, MonitorSamples.class, ShimSamples.class, IdentitySamples.class, LambdaSamples.class,
            InitialisationSamples.class, RefusedInitialisationSamples.class)
        .flatMap(group -> Stream.concat(Stream.of(group), Stream.of(group.getDeclaredClasses())));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void passTheVerifier(Class<?> sample) {
    StringWriter complaints = new StringWriter();
    WeavingLoader loader = new WeavingLoader(WEAVING, Map.of());
    CheckClassAdapter.verify(
        new ClassReader(WEAVING.bytes(sample.getName())), loader, false, new PrintWriter(complaints));
    assertThat(complaints.toString()).isEmpty();
  }

  @Test
  void haveStaticsAndPropertiesOfTheirOwnInEachSpace() throws ReflectiveOperationException {
    String name = Configured.class.getName();
    Object one = new ClassSpace(WEAVING, Map.of("colour", "red")).load(name).getMethod("colour").invoke(null);
    Object other = new ClassSpace(WEAVING, Map.of("colour", "blue")).load(name).getMethod("colour").invoke(null);
    Object none = new ClassSpace(WEAVING, Map.of()).load(name).getMethod("colour").invoke(null);
    assertThat(List.of(one, other, none)).containsExactly("red", "blue", "grey");
  }

  /** A class that asks what to be. */
  public static class Configured {
    static final String COLOUR = System.getProperty("colour", "grey");

    private Configured() {}

    /** Its colour. */
    public static String colour() {
      return COLOUR;
    }
  }

  @Test
  void newerThanTheWeaverAreRefusedByName(@TempDir Path directory) throws IOException {
    byte[] bytes;
    try (var in = getClass().getResourceAsStream("WovenClassesTest$Configured.class")) {
      bytes = in.readAllBytes();
    }
    bytes[7] = 99;
    Path file = directory.resolve("org/pagerace/explore/replay/WovenClassesTest$Configured.class");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    ClassSpace space = ClassSpace.of(ClassPath.of(List.of(directory)), Map.of());
    assertThatThrownBy(() -> space.program(Configured.class.getName(), Set.of()))
        .isInstanceOf(UnreadableClass.class)
        .hasMessage("class org.pagerace.explore.replay.WovenClassesTest$Configured cannot be read: "
            + "its class file has version 99 (Java 55)");
  }

  @Test
  void withoutActorsAreNoTests() {
    ClassSpace space = new ClassSpace(WEAVING, Map.of());
    assertThatThrownBy(() -> space.program(Configured.class.getName(), Set.of()))
        .isInstanceOf(BadTest.class)
        .hasMessage("class " + Configured.class.getName() + " has no method annotated with @Actor");
    assertThatThrownBy(() -> space.program("no.such.Test", Set.of()))
        .isInstanceOf(BadTest.class)
        .hasMessage("there is no class no.such.Test on the class path");
  }

  @Test
  void thatReportNothingAreNoTests() {
    ClassSpace space = new ClassSpace(WEAVING, Map.of());
    assertThatThrownBy(() -> space.program(Silent.class.getName(), Set.of()))
        .isInstanceOf(BadTest.class)
        .hasMessage("no method of " + Silent.class.getName() + " takes a @Result: it has no outcome");
  }

  @Test
  void whoseConstructorHangsAreGivenUp() {
    ClassSpace space = new ClassSpace(WEAVING, Map.of(), Duration.ofMillis(200));
    assertThatThrownBy(() -> space.program(Hanging.class.getName(), Set.of()))
        .isInstanceOf(Unsupported.class)
        .hasMessage("setting up " + Hanging.class.getName() + " did not end within 400 ms");
  }

  /** Two actors, and nobody who says what came of it. */
  @State
  public static class Silent {
    int x;

    @Actor
    public void one() {
      x = 1;
    }

    @Actor
    public void other() {
      x = 2;
    }
  }

  /** Never ready. */
  @JCStressTest
  @State
  public static class Hanging {
    int x;

    public Hanging() {
      while (x == 0) {
        Thread.onSpinWait();
      }
    }

    /** An actor. */
    @Actor
    public void one(I_Result r) {
      x = 1;
    }
  }
}
