// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pagerace.explore.model.Java;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.model.Sc;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.model.Tso;
import org.pagerace.explore.program.Unsupported;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.explore.search.Search;
import org.pagerace.explore.search.Witness;
import org.pagerace.explore.weave.ClassPath;
import org.pagerace.explore.weave.Weaving;

/** Loops that wait for what nobody writes. */
class WaitingTest {
  private static final Weaving WEAVING = new Weaving(ClassPath.of(WaitingTest.class.getClassLoader()));
  private static final Set<Shortcut> ALL = EnumSet.allOf(Shortcut.class);

  static Stream<MemoryModel> models() {
    return Stream.of(new Sc(), new Tso(), new Java());
  }

  private static Map<String, Witness> explore(Class<?> sample, MemoryModel model) {
    JavaProgram program = new ClassSpace(WEAVING, Map.of()).program(sample.getName(), ALL);
    Enumeration enumeration = Search.explore(program, model, Bounds.USUAL, ALL);
    assertThat(enumeration.isComplete()).isTrue();
    return enumeration.outcomes().stream()
        .collect(Collectors.toMap(Enumeration.Reached::id, Enumeration.Reached::witness));
  }

  @ParameterizedTest
  @MethodSource("models")
  void forAFieldThatNobodyWritesAreStuck(MemoryModel model) {
    assertThat(explore(WaitingSamples.ForAField.class, model)).containsOnlyKeys("<stuck>");
  }

  @ParameterizedTest
  @MethodSource("models")
  void forTwoAfterAnotherActorsWordAreStuckThen(MemoryModel model) {
    Map<String, Witness> outcomes = explore(WaitingSamples.ForTwoElements.class, model);
    assertThat(outcomes).containsOnlyKeys("0", "<stuck>");
    assertThat(outcomes.get("<stuck>").rows()).anySatisfy(row -> assertThat(row.after()).isEqualTo("1"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void forNothingAreRefused(MemoryModel model) {
    assertThatThrownBy(() -> explore(WaitingSamples.ForNothing.class, model))
        .isInstanceOf(Unsupported.class)
        .hasMessageStartingWith("a loop that reads nothing shared does not end (at WaitingSamples.java:");
  }
}
