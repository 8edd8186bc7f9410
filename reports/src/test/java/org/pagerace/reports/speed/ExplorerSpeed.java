// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
 * counted, replay is. The whole path may be cut: then its size so far is what is reported. Off the build:
 *
 * <pre>
 *   mvn -B test -pl reports -am -Dtest=ExplorerSpeed -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class ExplorerSpeed {
  private static final int RUNS = 5;
  private static final Set<Shortcut> SHORTCUTS = EnumSet.allOf(Shortcut.class);

  @ParameterizedTest
  @ValueSource(classes = {GupMigration.class, TwoGupsMigration.class, TwoGupsMigrationPut.class, FullPath.class})
  void workload(Class<?> workload) {
    for (MemoryModel model : List.of(new Sc(), new Tso(), new Java())) {
      Enumeration[] found = new Enumeration[RUNS];
      double[] seconds = IntStream.range(0, RUNS).mapToDouble(run -> time(workload, model, found, run)).sorted().toArray();
      Enumeration last = found[RUNS - 1];
      double median = seconds[RUNS / 2];
      System.out.printf(
          "%-20s %-4s %s %9d states %9d transitions %s interleavings %d outcomes, median %.3f s of %.3f..%.3f s,"
              + " %.0f states/s, load %.1f%n",
          workload.getSimpleName(), model.name(), last.isComplete() ? "complete" : "cut", last.states(), last.transitions(), last.interleavings(),
          last.outcomes().size(), median, seconds[0], seconds[RUNS - 1], last.states() / median,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      assertThat(last.isComplete() || workload == FullPath.class).isTrue();
    }
  }

  private static double time(Class<?> workload, MemoryModel model, Enumeration[] found, int run) {
    ClassPath classes = ClassPath.of(ExplorerSpeed.class.getClassLoader());
    JavaProgram program =
        ClassSpace.of(classes, Map.of(UnderTest.ARCH, Arm64.class.getName())).program(workload.getName(), SHORTCUTS);
    long start = System.nanoTime();
    found[run] = Search.explore(program, model, Bounds.USUAL, SHORTCUTS);
    return (System.nanoTime() - start) / 1e9;
  }
}
