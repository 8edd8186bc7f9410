// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.weave.ClassPath;
import org.pagerace.explore.weave.Weaving;

/** Every construct of the language and the library that is modelled, and the refusal of those that are not. */
class ConstructsTest {
  private static final Weaving WEAVING = new Weaving(ClassPath.of(ConstructsTest.class.getClassLoader()));

  static Stream<Class<?>> modelled() {
    return samples(
            LanguageSamples.class, MemorySamples.class, VarHandleSamples.class, ObjectSamples.class,
            MonitorSamples.class, ShimSamples.class, ConstructionSamples.class, IdentitySamples.class, ResultSamples.class,
            LambdaSamples.class, InitialisationSamples.class)
        .filter(each -> each.isAnnotationPresent(Reaches.class));
  }

  static Stream<Class<?>> refused() {
    return samples(
            RefusedSamples.class, RefusedCallSamples.class, RefusedInitialisationSamples.class, ResultSamples.class)
        .filter(each -> each.isAnnotationPresent(Refused.class));
  }

  private static Stream<Class<?>> samples(Class<?>... groups) {
    return Arrays.stream(groups)
        .flatMap(group -> Arrays.stream(group.getDeclaredClasses()))
        .filter(each -> each.isAnnotationPresent(org.openjdk.jcstress.annotations.JCStressTest.class));
  }

  private static JavaProgram program(Class<?> sample, Set<Shortcut> shortcuts) {
    return new ClassSpace(WEAVING, Map.of()).program(sample.getName(), shortcuts);
  }

  @ParameterizedTest
  @MethodSource("modelled")
  void reachesExactlyWhatOneMemoryAllows(Class<?> sample) {
    Set<String> expected = Set.of(sample.getAnnotation(Reaches.class).value());
    assertThat(NaiveSearch.outcomes(program(sample, EnumSet.allOf(Shortcut.class))))
        .as("with every shortcut")
        .isEqualTo(expected);
    assertThat(NaiveSearch.outcomes(program(sample, EnumSet.of(Shortcut.LIVE_STATE))))
        .as("with every location shared")
        .isEqualTo(expected);
    if (!sample.isAnnotationPresent(Spins.class)) {
      assertThat(NaiveSearch.outcomes(program(sample, Set.of())))
          .as("with whole histories")
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesByName(Class<?> sample) {
    assertThatThrownBy(() -> NaiveSearch.outcomes(program(sample, EnumSet.allOf(Shortcut.class))))
        .isInstanceOf(Unsupported.class)
        .hasMessageContaining(sample.getAnnotation(Refused.class).value());
  }
}
