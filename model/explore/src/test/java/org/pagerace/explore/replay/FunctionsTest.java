// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pagerace.explore.model.Sc;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Function;
import org.pagerace.explore.search.Bounds;
import org.pagerace.explore.search.Search;
import org.pagerace.explore.weave.ClassPath;

/** A program knows the functions that were executed in it, also those that touch nothing shared. */
class FunctionsTest {
  private static final EnumSet<Shortcut> ALL = EnumSet.allOf(Shortcut.class);
  private final ClassSpace space = ClassSpace.of(ClassPath.of(FunctionsTest.class.getClassLoader()), Map.of());

  private static List<String> namesIn(Class<?> type, JavaProgram program) {
    return program.functions().stream()
        .filter(function -> function.className().equals(type.getName()))
        .map(Function::name)
        .toList();
  }

  private static void explore(JavaProgram program) {
    Search.explore(program, new Sc(), new Bounds(1_000, 1 << 30, Duration.ofMinutes(1)), ALL);
  }

  @Test
  void thatSomeExecutionComesTo() {
    JavaProgram program = space.program(FunctionSamples.Looks.class.getName(), ALL);
    assertThat(namesIn(FunctionSamples.Base.class, program)).contains("<init>", "initially");
    explore(program);
    assertThat(namesIn(FunctionSamples.Base.class, program)).containsExactly(
        "<init>", "initially", "isNew", "onlyIfNew", "onlyToInitialise", "onlyToSetAScene");
    assertThat(namesIn(FunctionSamples.Looks.class, program)).containsExactly("<init>", "looker", "writer");
    assertThat(program.functions()).contains(new Function(FunctionSamples.Base.class.getName(), "isNew", "(I)Z"));
  }

  @Test
  void ofTwoProgramsInOneSpaceAreKeptApart() {
    JavaProgram looks = space.program(FunctionSamples.Looks.class.getName(), ALL);
    JavaProgram writes = space.program(FunctionSamples.Writes.class.getName(), ALL);
    explore(looks);
    explore(writes);
    // What initialised a class for the first is there for the second; what made the scene of the first is not.
    assertThat(namesIn(FunctionSamples.Base.class, looks)).doesNotContain("never");
    assertThat(namesIn(FunctionSamples.Base.class, writes)).containsExactly(
        "<init>", "initially", "never", "onlyToInitialise");
  }
}
