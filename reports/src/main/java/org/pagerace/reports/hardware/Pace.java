// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Divides the budget among the cells that are still to run. What a fork costs besides racing is measured as
 * the run goes on, so a busy machine gets fewer and shorter races and not a longer run.
 */
final class Pace {

  /** The shortest race worth its fork: compilation alone takes a good part of it. */
  static final Duration SHORTEST = Duration.ofMillis(50);

  /** With less racing than this a fork is mostly start-up, so fewer and longer ones are better. */
  private static final Duration USEFUL = Duration.ofMillis(300);

  /** Beyond this another fork, compiled and laid out anew, finds more than a longer one. */
  private static final Duration LONG_FORK = Duration.ofSeconds(4);

  /** Budgets from here on are kept; below, two forks for each cell come first. */
  private static final Duration KEPT = Duration.ofSeconds(30);

  private static final double OVERRUN = 1.15;
  private static final double INERTIA = 0.7;

  /** What a fork costs besides racing, until the first was measured. */
  private static final double FIRST_GUESS = 6e8;

  /** What a fork may take on a machine that does much else. */
  private static final double BUSY_GUESS = 5e9;

  private final LongSupplier nanoTime;
  private final long start;
  private final long budget;
  private final long hardStop;
  private double work;
  private double overhead = FIRST_GUESS;

  /**
   * Starts the clock.
   *
   * @param cells cells that share the budget
   * @param nanoTime a clock like {@link System#nanoTime}
   */
  Pace(Duration budget, int cells, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.budget = budget.toNanos();
    start = nanoTime.getAsLong();
    long leastWork = isKept() ? 0 : Math.round(2 * cells * BUSY_GUESS);
    hardStop = start + Math.max(Math.round(this.budget * OVERRUN), leastWork);
  }

  /** One cell's part of the budget. */
  final class Share {
    private final int forks;
    private final long end;
    private int started;

    private Share(int forks, long end) {
      this.forks = forks;
      this.end = end;
    }

    /** Forks that the cell gets. */
    int forks() {
      return forks;
    }

    /** How long its next fork should race. */
    Duration nextRace() {
      double slice = (end - nanoTime.getAsLong()) / (double) Math.max(1, forks - started);
      started++;
      return Duration.ofNanos(Math.max(SHORTEST.toNanos(), Math.round(slice - overhead().toNanos())));
    }
  }

  /** Adds a cell; its work is the part of the machine that it keeps busy. */
  synchronized void add(double cellWork) {
    work += cellWork;
  }

  /**
   * Gives a cell that is about to start its share of what is left.
   *
   * @param shapes how many shapes its forks may take
   */
  synchronized Share begin(double cellWork, int shapes) {
    double left = left().toNanos();
    double slice = Math.min(left, left / work);
    work -= cellWork;
    double shortForks = Math.min(shapes, slice / (overhead + USEFUL.toNanos()));
    double longForks = slice / LONG_FORK.toNanos();
    boolean hasTimeForTwo = !isKept() || slice >= 2 * (overhead + SHORTEST.toNanos());
    int forks = (int) Math.max(hasTimeForTwo ? 2 : 1, Math.max(shortForks, longForks));
    return new Share(forks, nanoTime.getAsLong() + Math.round(slice));
  }

  /** Learns from a fork that ended well. */
  synchronized void learn(Duration wall, Duration raced) {
    overhead = INERTIA * overhead + (1 - INERTIA) * Math.max(0, wall.minus(raced).toNanos());
  }

  /** Typical cost of a fork besides racing. */
  synchronized Duration overhead() {
    return Duration.ofNanos(Math.round(overhead));
  }

  /** What two of the shortest forks for each cell take. */
  synchronized Duration least() {
    return Duration.ofNanos(Math.round(2 * work * (overhead + SHORTEST.toNanos())));
  }

  /** Whether the run ends at its budget; one shorter than 30 s waits for two forks of each cell. */
  boolean isKept() {
    return budget >= KEPT.toNanos();
  }

  /** Time until no fork may run any more. */
  Duration untilHardStop() {
    return Duration.ofNanos(hardStop - nanoTime.getAsLong());
  }

  /** Whether one more of the shortest forks can end in time. */
  boolean canStart() {
    return untilHardStop().compareTo(overhead().plus(SHORTEST)) > 0;
  }

  /** Time left of the budget, never negative. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, start + budget - nanoTime.getAsLong()));
  }
}
