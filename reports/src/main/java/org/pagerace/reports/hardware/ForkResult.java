// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of one fork: one line of {@link ForkLog}.
 *
 * @param race full name of the race
 * @param kernel name of the kernel
 * @param arch name of the arch
 * @param modes compile mode of each actor, such as {@code C2/interpreter}
 * @param strideSize states raced between two meetings of the actors
 * @param oversubscribed whether it raced with fewer processors than actors
 * @param flags flags of this fork besides those of the whole run
 * @param raceMillis milliseconds that its actors raced
 * @param end how it ended
 * @param message the complaint, empty when all went well
 * @param counts samples per outcome, empty unless it ended well
 */
public record ForkResult(
    String race,
    String kernel,
    String arch,
    String modes,
    int strideSize,
    boolean oversubscribed,
    List<String> flags,
    long raceMillis,
    End end,
    String message,
    SortedMap<String, Long> counts) {

  /** How a fork ended, with the words that a reader gets. */
  public enum End {
    OK("ok"),
    HUNG("hung"),
    CRASHED("crashed"),
    THREW("threw"),
    MISMATCHED("did not link"),
    CUT("was cut"),
    INTERRUPTED("was interrupted");

    private final String word;

    End(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public ForkResult {
    flags = List.copyOf(flags);
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  static ForkResult of(CellPlan cell, ForkShape shape, Racing racing, Outcome outcome) {
    return new ForkResult(
        cell.race(),
        cell.kernel(),
        cell.arch(),
        shape.label(),
        shape.strideSize(),
        racing.oversubscribed(),
        racing.flags(),
        racing.millis(),
        outcome.end(),
        outcome.message(),
        new TreeMap<>(outcome.counts()));
  }

  /** How a fork raced. */
  record Racing(List<String> flags, long millis, boolean oversubscribed) {}

  /** What came out of it. */
  record Outcome(End end, String message, Map<String, Long> counts) {

    static Outcome failed(End end, String message) {
      return new Outcome(end, message, Map.of());
    }
  }

  /** All samples of this fork. */
  public long samples() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean isOf(CellPlan cell) {
    return race.equals(cell.race()) && kernel.equals(cell.kernel()) && arch.equals(cell.arch());
  }
}
