// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.juc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.pagerace.explore.model.Java;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.model.Sc;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.model.Tso;
import org.pagerace.explore.replay.ClassSpace;
import org.pagerace.explore.replay.JavaProgram;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.explore.search.Search;
import org.pagerace.explore.weave.ClassPath;
import org.pagerace.explore.weave.Weaving;

/** The stand-ins of java.util.concurrent, woven and explored. */
class JucTest {
  private static final Weaving WEAVING = new Weaving(ClassPath.of(JucTest.class.getClassLoader()));
  private static final Set<Shortcut> ALL = EnumSet.allOf(Shortcut.class);

  static Stream<Class<?>> samples() {
    return samples(LockSamples.class, ConditionSamples.class, SynchronizerSamples.class, AtomicSamples.class);
  }

  static Stream<Class<?>> published() {
    return samples(PublicationSamples.class, FenceSamples.class, DependencySamples.class, FreezeSamples.class);
  }

  private static Stream<Class<?>> samples(Class<?>... groups) {
    return Stream.of(groups)
        .flatMap(group -> Arrays.stream(group.getDeclaredClasses()))
        .filter(sample -> sample.isAnnotationPresent(JCStressTest.class));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void givesTheSameOutcomesUnderEveryModel(Class<?> sample) {
    Set<String> expected = Set.of(sample.getAnnotation(Gives.class).value());
    for (MemoryModel model : List.of(new Sc(), new Tso(), new Java())) {
      assertThat(outcomes(sample, model)).as(model.name()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void showsWhatTheFinalFieldsOfTheJdkHideWhenPublishedByARace(Class<?> sample) {
    Set<String> expected = Set.of(sample.getAnnotation(Gives.class).value());
    assertThat(outcomes(sample, new Java())).isEqualTo(expected).containsAll(outcomes(sample, new Sc()));
  }

  @Test
  void notifyingWaitsForNoStore() {
    assertThat(outcomes(FenceSamples.NotifyingNobodyIsNoFence.class, new Tso())).contains("0, 0");
  }

  private static Set<String> outcomes(Class<?> sample, MemoryModel model) {
    JavaProgram program = new ClassSpace(WEAVING, Map.of()).program(sample.getName(), ALL);
    Enumeration found = Search.explore(program, model, Bounds.USUAL, ALL);
    assertThat(found.why()).as(model.name()).isNull();
    return found.outcomes().stream().map(Enumeration.Reached::id).collect(Collectors.toSet());
  }
}
