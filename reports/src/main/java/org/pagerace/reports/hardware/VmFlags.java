// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The flags that this JDK's forks run with: asked once, in one started JVM, what it knows.
 *
 * @param common flags of every fork
 * @param randomising flags that make C2 shuffle its scheduling, without the seed
 * @param seeded whether the shuffling takes a seed
 * @param mixesModes whether compile modes can be chosen for each actor
 * @param notes a sentence for everything that had to be left out
 */
record VmFlags(
    List<String> common, List<String> randomising, boolean seeded, boolean mixesModes, List<String> notes) {

  private static final Pattern FLAG = Pattern.compile("^\\s*\\S+\\s+(\\w+)\\s+:?=");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String UNLOCK = "-XX:+UnlockDiagnosticVMOptions";

  /**
   * Flags wanted where they exist. The collector is chosen for its barriers: the default one fences after a
   * reference store, which hides what the race itself would show.
   */
  private static final List<String> WANTED =
      List.of(
          "-XX:-UsePerfData",
          "-XX:+UseParallelGC",
          "-XX:ParallelGCThreads=2",
          "-XX:CICompilerCount=2",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:-RestrictContended");

  private static final List<String> RANDOMISING =
      List.of("-XX:+StressLCM", "-XX:+StressGCM", "-XX:+StressIGVN", "-XX:+StressCCP");

  /** Asks a JVM for its flags. */
  static VmFlags probe(String java) throws IOException, InterruptedException {
    ForkProcess process = ForkProcess.start(List.of(java, UNLOCK, "-XX:+PrintFlagsFinal", "-version"), 5_000);
    if (!process.awaitEnd(PATIENCE)) {
      process.kill();
    }
    Set<String> known = new HashSet<>();
    for (String line : process.output()) {
      Matcher flag = FLAG.matcher(line);
      if (flag.find()) {
        known.add(flag.group(1));
      }
    }
    return of(known, Runtime.version().feature());
  }

  /**
   * Chooses among known flags.
   *
   * @param known names of the flags that the JVM has
   * @param feature feature release of the JDK
   */
  static VmFlags of(Set<String> known, int feature) {
    List<String> common = new ArrayList<>();
    if (!known.isEmpty()) {
      common.add(UNLOCK);
    }
    common.add("-Xms" + ForkConfig.HEAP_MIB + "m");
    common.add("-Xmx" + ForkConfig.HEAP_MIB + "m");
    if (feature >= 22) {
      // Binding threads to processors calls native code, which later JDKs warn about.
      common.add("--enable-native-access=ALL-UNNAMED");
    }
    WANTED.stream().filter(flag -> known.contains(name(flag))).forEach(common::add);
    boolean mixes = known.containsAll(Set.of("CompilerDirectivesFile", "C1ProfileCalls", "UseLoopPredicate"));
    List<String> notes = new ArrayList<>();
    if (!mixes) {
      notes.add(
          "this JDK has no compiler directives or lacks C1 or C2, so every fork compiles as it pleases; "
              + "a full HotSpot JDK finds rare outcomes sooner");
    }
    if (!known.contains("RestrictContended")) {
      notes.add(
          "this JDK has no -XX:-RestrictContended, so results share cache lines and rare outcomes are rarer");
    }
    List<String> randomising = RANDOMISING.stream().filter(flag -> known.contains(name(flag))).toList();
    boolean seeded = known.contains("StressSeed");
    return new VmFlags(List.copyOf(common), randomising, seeded, mixes, List.copyOf(notes));
  }

  /** The same with further flags for every fork. */
  VmFlags with(List<String> further) {
    List<String> all = new ArrayList<>(common);
    all.addAll(further);
    return new VmFlags(List.copyOf(all), randomising, seeded, mixesModes, notes);
  }

  /** Flags of one fork besides the common ones. */
  List<String> of(ForkShape shape, int seed) {
    if (!shape.randomised() || randomising.isEmpty()) {
      return List.of();
    }
    List<String> flags = new ArrayList<>(randomising);
    if (seeded) {
      flags.add("-XX:StressSeed=" + seed);
    }
    return flags;
  }

  private static String name(String flag) {
    return flag.replaceFirst("^-XX:[+-]?", "").replaceFirst("=.*$", "");
  }
}
