// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.samples.APISample_01_Simple;
import org.pagerace.explore.model.Java;
import org.pagerace.explore.model.Sc;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.model.Tso;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.replay.ClassSpace;
import org.pagerace.explore.replay.JavaProgram;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.explore.search.Search;
import org.pagerace.explore.weave.ClassPath;

/**
 * The samples that jcstress publishes: nothing that they forbid or do not list is reached under any model, everything that
 * they list is reached under java. Where not, the reason stands here.
 */
class SamplesTest {
  private static final String PACKAGE = "org.openjdk.jcstress.samples.";

  /** What is refused, and what must be in the refusal. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "JMMSample_01_AccessAtomicity$ByteBuffers", "java.nio.HeapByteBuffer.putInt is not modelled",
          "JMMSample_01_AccessAtomicity$UnsafeCrossCacheLine", "cannot be set up: java.lang.NoSuchFieldError",
          "JMMSample_02_WordTearing$BitSets", "java.util.BitSet.set is not modelled",
          "ConcurrencySample_02_ConcurrentHashMap$BrokenMultimap", "ConcurrentHashMap.get is not modelled",
          "ConcurrencySample_02_ConcurrentHashMap$CorrectMultimap", "ConcurrentHashMap.get is not modelled",
          "ConcurrencySample_02_ConcurrentHashMap$CorrectJDK8Multimap",
              "ConcurrentHashMap.computeIfAbsent is not modelled");

  /** What is listed and not reached: STALE takes a compiler that hoists the read out of the loop. */
  private static final Map<String, Set<String>> ABSENT = Map.of("APISample_03_Termination", Set.of("STALE"));

  private static final ClassPath CLASSES = ClassPath.of(SamplesTest.class.getClassLoader());

  static List<String> samples() throws IOException, ReflectiveOperationException {
    Path jar = Path.of(APISample_01_Simple.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    List<String> tests = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        String name = entry.getName().replace('/', '.').replaceFirst("\\.class$", "");
        if (entry.getName().endsWith(".class")
            && name.startsWith(PACKAGE)
            && !name.contains("_jcstress") // the generated harness
            && Class.forName(name, false, SamplesTest.class.getClassLoader()).isAnnotationPresent(JCStressTest.class)) {
          tests.add(name.substring(PACKAGE.length()));
        }
      }
    }
    assertThat(tests).hasSize(34);
    return tests;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void outcomesAreThoseThatTheSampleLists(String sample) throws ReflectiveOperationException {
    ClassSpace space = ClassSpace.of(CLASSES, Map.of());
    if (REFUSED.containsKey(sample)) {
      assertThatThrownBy(() -> java(space, sample)).hasMessageContaining(REFUSED.get(sample));
      return;
    }
    Set<String> java = java(space, sample);
    List<Outcome> listed = outcomes(Class.forName(PACKAGE + sample));
    for (String id : java) {
      assertThat(grade(listed, id)).as("the grade of '%s'", id).isNotNull().isNotEqualTo(Expect.FORBIDDEN);
    }
    for (Outcome outcome : listed) {
      for (String id : outcome.id()) {
        if (outcome.expect() != Expect.FORBIDDEN && !id.isEmpty()) {
          boolean isReached = java.stream().anyMatch(reached -> reached.equals(id) || reached.matches(id));
          assertThat(isReached).as("'%s' is reached", id).isNotEqualTo(ABSENT.getOrDefault(sample, Set.of()).contains(id));
        }
      }
    }
  }

  private static Set<String> java(ClassSpace space, String sample) throws Unsupported {
    JavaProgram program = space.program(PACKAGE + sample, EnumSet.allOf(Shortcut.class));
    Set<String> sc = ids(Search.explore(program, new Sc(), Bounds.USUAL, EnumSet.allOf(Shortcut.class)));
    Set<String> tso = ids(Search.explore(program, new Tso(), Bounds.USUAL, EnumSet.allOf(Shortcut.class)));
    Set<String> java = ids(Search.explore(program, new Java(), Bounds.USUAL, EnumSet.allOf(Shortcut.class)));
    assertThat(tso).containsAll(sc);
    assertThat(java).containsAll(tso);
    return java;
  }

  private static Set<String> ids(Enumeration enumeration) {
    assertThat(enumeration.isComplete()).isTrue();
    return enumeration.outcomes().stream().map(Enumeration.Reached::id).collect(Collectors.toSet());
  }

  private static List<Outcome> outcomes(Class<?> test) {
    JCStressMeta meta = test.getAnnotation(JCStressMeta.class);
    List<Outcome> all = new ArrayList<>(List.of(test.getAnnotationsByType(Outcome.class)));
    if (meta != null) {
      all.addAll(List.of(meta.value().getAnnotationsByType(Outcome.class)));
    }
    return all;
  }

  private static Expect grade(List<Outcome> listed, String id) {
    Expect byDefault = null;
    for (Outcome outcome : listed) {
      for (String pattern : outcome.id()) {
        if (pattern.equals(id) || !pattern.isEmpty() && id.matches(pattern)) {
          return outcome.expect();
        }
        if (pattern.isEmpty()) {
          byDefault = outcome.expect();
        }
      }
    }
    return byDefault;
  }
}
