// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The processors that this process may race on.
 *
 * @param allowed numbers of the processors in the affinity mask; empty where it cannot be read
 * @param cores the first allowed processor of each physical core
 * @param usable how many may be busy at once: the mask, or less under a container's quota
 */
public record Processors(List<Integer> allowed, List<Integer> cores, int usable) {

  /** Two-actor forks that race at once at most: beyond this, memory and heat couple them. */
  private static final int MOST_LANES = 16;

  public Processors {
    allowed = List.copyOf(allowed);
    cores = List.copyOf(cores);
  }

  /** Those of this machine. */
  public static Processors here() {
    return read(Path.of("/"), Runtime.getRuntime().availableProcessors());
  }

  /**
   * Reads mask and topology below a root directory; what is missing there is left empty.
   *
   * @param root stands for {@code /}
   * @param available what the JVM counts
   */
  static Processors read(Path root, int available) {
    List<Integer> allowed = new ArrayList<>();
    for (String line : lines(root.resolve("proc/self/status"))) {
      if (line.startsWith("Cpus_allowed_list:")) {
        allowed.addAll(parseList(line.substring(line.indexOf(':') + 1).strip()));
      }
    }
    Map<String, Integer> firstOfCore = new LinkedHashMap<>();
    for (int cpu : allowed) {
      firstOfCore.putIfAbsent(siblings(root, cpu).orElse("alone " + cpu), cpu);
    }
    int usable = allowed.isEmpty() ? available : Math.min(available, allowed.size());
    return new Processors(allowed, List.copyOf(firstOfCore.values()), usable);
  }

  /** The kernel's list of the processors that share a core with one; empty where it does not say. */
  static Optional<String> siblings(Path root, int cpu) {
    return lines(root.resolve("sys/devices/system/cpu/cpu" + cpu + "/topology/thread_siblings_list")).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst();
  }

  /** A kernel list such as {@code 0-3,8}. */
  static List<Integer> parseList(String list) {
    List<Integer> numbers = new ArrayList<>();
    for (String range : list.split(",")) {
      String[] ends = range.strip().split("-");
      int last = Integer.parseInt(ends[ends.length - 1]);
      for (int number = Integer.parseInt(ends[0]); number <= last; number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  boolean areFewerThan(int actors) {
    return usable < actors;
  }

  /** How many forks of so many actors race at once, each on cores of its own. */
  int lanes(int actors) {
    return Math.max(1, Math.min(MOST_LANES, Math.min(cores.size(), usable) / actors));
  }

  /** A processor for each actor of a lane; empty where there are not enough to hold the actors apart. */
  List<Integer> place(int actors, int lane) {
    int from = lane * actors;
    if (areFewerThan(actors)) {
      return List.of();
    }
    if (from + actors <= cores.size()) {
      return cores.subList(from, from + actors);
    }
    return actors <= allowed.size() ? allowed.subList(0, actors) : List.of();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    } catch (IOException e) {
      // A container may hide it, another operating system has no such file: an unknown fact, not a failure.
      return List.of();
    }
  }
}
