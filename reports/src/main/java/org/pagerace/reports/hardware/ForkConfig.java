// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.Verbosity;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.ForkedTestConfig;
import org.openjdk.jcstress.infra.runners.SpinLoopStyle;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.NodeType;
import org.openjdk.jcstress.os.SchedulingClass;

/**
 * What jcstress calls a configuration: a race, the shape of a fork, and how long it races where.
 *
 * @param race the race as listed
 * @param shape compile modes and stride
 * @param rounds times that the actors' threads are started
 * @param roundMillis milliseconds raced per round
 * @param cpus processor of each actor; empty to leave placing to the operating system
 * @param yielding whether waiting actors yield, which races with fewer processors than actors need
 */
record ForkConfig(
    TestInfo race, ForkShape shape, int rounds, int roundMillis, List<Integer> cpus, boolean yielding) {

  /** Heap of every fork in MiB; states may take a quarter of it. */
  static final int HEAP_MIB = 256;

  /**
   * States held at once. A quarter of what jcstress takes by itself: the check before each race tries them
   * all, which would cost a third of a second more per fork and find no more. Where they do not fit heap or
   * time, jcstress lowers their number.
   */
  private static final int STATES = 2_560;

  ForkedTestConfig forked() {
    ForkedTestConfig config = new ForkedTestConfig(jcstress());
    config.localAffinity = !cpus.isEmpty();
    config.localAffinityMap = cpus.stream().mapToInt(Integer::intValue).toArray();
    return config;
  }

  /** Writes the compiler directives that make the JVM compile each actor in its mode. */
  void writeDirectives(Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      jcstress().generateDirectives(out, new Verbosity(0));
      if (out.checkError()) {
        throw new IOException("cannot write " + file);
      }
    }
  }

  private TestConfig jcstress() {
    SchedulingClass unplaced = new SchedulingClass(AffinityMode.NONE, race.threads(), NodeType.PACKAGE);
    return new TestConfig(new Choices(this), race, 0, List.of(), shape.compileMode(), unplaced);
  }

  /** The options of a command line, answered without parsing one, which would burn a second of all CPUs. */
  private static final class Choices extends Options {
    private final ForkConfig config;

    Choices(ForkConfig config) {
      super(new String[0]);
      this.config = config;
    }

    @Override
    public int getTime() {
      return config.roundMillis;
    }

    @Override
    public int getIterations() {
      return config.rounds;
    }

    @Override
    public int getStrideSize() {
      return config.shape.strideSize();
    }

    @Override
    public int getStrideCount() {
      return STATES / config.shape.strideSize();
    }

    @Override
    public SpinLoopStyle getSpinStyle() {
      return config.yielding ? SpinLoopStyle.THREAD_YIELD : SpinLoopStyle.THREAD_SPIN_WAIT;
    }

    @Override
    public int getMaxFootprintMb() {
      return HEAP_MIB / 4;
    }
  }
}
