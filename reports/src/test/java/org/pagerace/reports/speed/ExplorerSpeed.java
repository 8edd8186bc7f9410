// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.pagerace.ports.UnderTest;
import org.pagerace.ports.arch.Arm64;

/**
 * How long complete enumerations of the workloads take: the median of five, each of a program made anew; weaving is not
 * counted, replay is. Then the rate of the search alone: the median of five more, of a program that has been explored
 * before. The whole path may be cut: then its size so far is what is reported. Off the build:
 *
 * <pre>
 *   mvn -B test -pl reports -am -Dtest=ExplorerSpeed -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class ExplorerSpeed {
  private static final int RUNS = 5;
  private static final Bounds BOUNDS = new Bounds(Integer.MAX_VALUE, 2L << 30, Duration.ofSeconds(30));
  private static final Set<Shortcut> SHORTCUTS = EnumSet.allOf(Shortcut.class);

  @ParameterizedTest
  @ValueSource(classes = {GupMigration.class, TwoGupsMigration.class, TwoGupsMigrationPut.class, FullPath.class})
  void workload(Class<?> workload) {
    for (MemoryModel model : List.of(new Sc(), new Tso(), new Java())) {
      Timed first = median(() -> time(program(workload), model));
      JavaProgram known = program(workload);
      time(known, model);
      Timed again = median(() -> time(known, model));
      Enumeration found = first.found();
      System.out.printf(
          "%-20s %-4s %s %9d states %9d transitions %s interleavings %d outcomes, median %.3f s, again %.3f s:"
              + " %.0f states/s, load %.1f%n",
          workload.getSimpleName(), model.name(), found.isComplete() ? "complete" : "cut     ", found.states(),
          found.transitions(), found.interleavings(), found.outcomes().size(), first.seconds(), again.seconds(),
          again.found().states() / again.seconds(),
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      assertThat(found.isComplete() || workload == FullPath.class).isTrue();
    }
  }

  private record Timed(double seconds, Enumeration found) {}

  private static Timed median(Supplier<Timed> run) {
    List<Timed> runs = Stream.generate(run).limit(RUNS).sorted(Comparator.comparing(Timed::seconds)).toList();
    return runs.get(RUNS / 2);
  }

  private static JavaProgram program(Class<?> workload) {
    ClassPath classes = ClassPath.of(ExplorerSpeed.class.getClassLoader());
    return ClassSpace.of(classes, Map.of(UnderTest.ARCH, Arm64.class.getName())).program(workload.getName(), SHORTCUTS);
  }

  private static Timed time(JavaProgram program, MemoryModel model) {
    long start = System.nanoTime();
    Enumeration found = Search.explore(program, model, BOUNDS, SHORTCUTS);
    return new Timed((System.nanoTime() - start) / 1e9, found);
  }
}
