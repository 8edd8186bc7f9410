// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.pagerace.reports.cost.GupFastVsLayoutBreakByHand;
import org.pagerace.reports.cost.SpeculativeGetVsLastPutByHand;
import org.pagerace.reports.cost.WarmRunner;
import org.pagerace.reports.hardware.ForkShape.Mode;
import org.pagerace.reports.results.Machine;
import org.pagerace.stress.count.SpeculativeGetVsLastPut;
import org.pagerace.stress.layout.GupFastVsLayoutBreak;

/**
 * What a race through the tree costs, against the same race written by hand. No part of the normal tests, as it needs
 * some six minutes of a quiet machine:
 *
 * <pre>
 *   mvn -B test -pl reports -am -Dtest=TreeCost -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 *
 * <p>JAVA_HOME chooses the JDK; {@code -Dcost.pairs=7} and {@code -Dcost.millis=1500} are how many pairs of forks, and
 * how long each warms up and then races. A line per race and compile mode gives the samples per second through the
 * tree over those by hand: the median of the pairs. The build fails where C2 keeps less than {@link #BAR}.
 */
class TreeCost {

  private static final double BAR = 0.90;

  private static final int PAIRS = Integer.getInteger("cost.pairs", 7);
  private static final int MILLIS = Integer.getInteger("cost.millis", 1500);

  /** Long, so that the actors' meetings, which cost both the same, hide little. */
  private static final int STRIDE = 256;

  private static final Duration LIMIT = Duration.ofMillis(2L * MILLIS).plusSeconds(60);

  @TempDir Path scratch;
  private final HardwareRun.Setup setup = HardwareRun.Setup.here();
  private final MachineFacts facts = MachineFacts.here();
  private String classPath;
  private RaceIndex races;
  private VmFlags vm;
  private int forksStarted;

  private record Pair(double tree, double byHand) {
    double ratio() {
      return tree / byHand;
    }
  }

  @BeforeEach
  void compile() throws IOException, InterruptedException {
    ByHand.compileHarness(scratch, SpeculativeGetVsLastPutByHand.class, GupFastVsLayoutBreakByHand.class);
    classPath = scratch + File.pathSeparator + setup.classPath();
    races = RaceIndex.of(classPath);
    VmFlags probed = VmFlags.probe(setup.java());
    assertThat(probed.mixesModes()).as("this JDK lets compile modes be chosen").isTrue();
    // Directives name the generated runner, not the one that warms it up, so they are written here.
    vm = new VmFlags(probed.common(), List.of(), probed.seeded(), false, List.of());
  }

  @Test
  void theTreeKeepsNineTenthsOfTheRateInC2() throws IOException, InterruptedException {
    Machine machine = facts.machine(vm.common(), facts.load1(), -1);
    System.out.printf("%s, %s, %d CPUs%n", machine.jdk(), machine.cpu(), machine.cpus());
    System.out.printf(
        "samples per second, tree / by hand: %d pairs of forks, %d ms each after %d ms of warm-up%n",
        PAIRS, MILLIS, MILLIS);
    List<String> under = new ArrayList<>();
    try (Forks forks = Forks.open(setup.java(), classPath, vm, scratch)) {
      for (Mode mode : List.of(Mode.C2, Mode.C1, Mode.INTERPRETER)) {
        under.addAll(compare(forks, mode, SpeculativeGetVsLastPut.class, SpeculativeGetVsLastPutByHand.class));
        under.addAll(compare(forks, mode, GupFastVsLayoutBreak.class, GupFastVsLayoutBreakByHand.class));
      }
    }
    assertThat(under).as("the tree keeps %.2f of the rate in C2", BAR).isEmpty();
  }

  /** Prints a line; returns it where it is under the bar. */
  private List<String> compare(Forks forks, Mode mode, Class<?> tree, Class<?> byHand)
      throws IOException, InterruptedException {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      // Each goes first in turn, or a machine that heats up would favour one.
      boolean treeFirst = i % 2 == 0;
      double first = rate(forks, mode, treeFirst ? tree : byHand);
      double second = rate(forks, mode, treeFirst ? byHand : tree);
      pairs.add(treeFirst ? new Pair(first, second) : new Pair(second, first));
    }
    List<Double> ratios = pairs.stream().map(Pair::ratio).sorted().toList();
    double median = median(ratios);
    String line =
        String.format(
            Locale.ROOT,
            "%-24s %-11s  median %.2f  min %.2f  max %.2f  tree %.3f M/s  by hand %.3f M/s  load %.1f",
            tree.getSimpleName(),
            mode.label,
            median,
            ratios.get(0),
            ratios.get(PAIRS - 1),
            median(pairs.stream().map(Pair::tree).sorted().toList()) / 1e6,
            median(pairs.stream().map(Pair::byHand).sorted().toList()) / 1e6,
            facts.load1());
    System.out.println(line);
    return mode == Mode.C2 && median < BAR ? List.of(line) : List.of();
  }

  private static double median(List<Double> sorted) {
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }

  /** Samples per second of one fork, warm-up left out. */
  private double rate(Forks forks, Mode mode, Class<?> raced) throws IOException, InterruptedException {
    TestInfo race = races.find(raced.getName()).orElseThrow();
    Path directives = scratch.resolve("directives-" + forksStarted++ + ".json");
    config(race, mode).writeDirectives(directives);
    List<String> flags = new ArrayList<>(wholeVm(mode));
    flags.add("-XX:CompilerDirectivesFile=" + directives);
    flags.add("-D" + WarmRunner.RUNNER + "=" + race.generatedRunner());
    flags.add("-Dpagerace.kernel=org.pagerace.ports.tree.V5_9");
    flags.add("-Dpagerace.arch=org.pagerace.ports.arch.X86");
    Forks.Ended ended = forks.run(config(warming(race), mode), flags, LIMIT);
    TestResult result = ended.result();
    assertThat(result).as("%s in %s: %s", raced, mode.label, ended.output()).isNotNull();
    assertThat(result.status()).as("%s: %s", raced, result.getMessages()).isEqualTo(Status.NORMAL);
    return result.getStateKeys().stream().mapToLong(result::getCount).sum() * 1e3 / MILLIS;
  }

  /** jcstress's directives hold for the race's own class only, and so not for the tree that it calls. */
  private static List<String> wholeVm(Mode mode) {
    return switch (mode) {
      case INTERPRETER -> List.of("-Xint");
      case C1 -> List.of("-XX:TieredStopAtLevel=1");
      case C2 -> List.of();
    };
  }

  private ForkConfig config(TestInfo race, Mode mode) {
    ForkShape shape = new ForkShape(Collections.nCopies(race.threads(), mode), STRIDE, false);
    return new ForkConfig(race, shape, 1, MILLIS, setup.processors().place(race.threads(), 0), false);
  }

  private static TestInfo warming(TestInfo race) {
    return new TestInfo(
        race.name(),
        race.binaryName(),
        WarmRunner.class.getName(),
        race.description(),
        race.threads(),
        race.actorNames(),
        race.requiresFork());
  }
}
