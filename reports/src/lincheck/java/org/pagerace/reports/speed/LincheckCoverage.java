// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pagerace.ports.UnderTest;
import org.pagerace.ports.arch.Arm64;

/**
 * What Lincheck's model checker covers of the benchmark's workloads. Off the build, with its own dependency:
 *
 * <pre>
 *   mvn -B test -Plincheck -pl reports -am -Dtest=LincheckCoverage -Dlincheck.invocations=10000 -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class LincheckCoverage {
  private static final int INVOCATIONS = Integer.getInteger("lincheck.invocations", 10_000);

  @TempDir private static Path folder;

  @Test
  void oneGupAndAMigration() {
    cover("GupMigration", () -> {
      GupMigration race = new GupMigration();
      LL_Result r = new LL_Result();
      run(() -> race.gup(r), () -> race.migrate(r));
      return r.toString();
    });
  }

  @Test
  void twoGupsAndAMigration() {
    cover("TwoGupsMigration", () -> {
      TwoGupsMigration race = new TwoGupsMigration();
      LLL_Result r = new LLL_Result();
      run(() -> race.gup(r), () -> race.migrate(r), () -> race.gup_again(r));
      return r.toString();
    });
  }

  @Test
  void twoGupsAMigrationAndAPut() {
    cover("TwoGupsMigrationPut", () -> {
      TwoGupsMigrationPut race = new TwoGupsMigrationPut();
      LLL_Result r = new LLL_Result();
      run(() -> race.gup(r), () -> race.migrate(r), () -> race.gup_again(r), race::put);
      return r.toString();
    });
  }

  /** Lincheck puts all static state back after each run, so what was seen is kept in a file. */
  private static void cover(String workload, Supplier<String> run) {
    System.setProperty(UnderTest.ARCH, Arm64.class.getName());
    Path seen = folder.resolve(workload);
    long start = System.nanoTime();
    Lincheck.runConcurrentTest(INVOCATIONS, () -> append(seen, run.get()));
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Integer> outcomes = new TreeMap<>();
    try (Stream<String> lines = Files.lines(seen)) {
      lines.forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int runs = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "%s: %d of %d invocations (%s) in %.1f s, outcomes %s%n",
        workload, runs, INVOCATIONS, runs < INVOCATIONS ? "finished" : "cut", seconds, outcomes);
    assertThat(outcomes).isNotEmpty();
  }

  private static void append(Path file, String outcome) {
    try {
      Files.writeString(file, outcome + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Runnable... actors) {
    Thread[] threads = new Thread[actors.length];
    for (int actor = 0; actor < actors.length; actor++) {
      threads[actor] = new Thread(actors[actor]);
    }
    for (Thread thread : threads) {
      thread.start();
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the actors ran", e);
    }
  }
}
