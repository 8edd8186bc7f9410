// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.hardware;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Divides the budget among the forks that are still to run. What a fork costs besides racing is measured as
 * the run goes on, so that late forks make up for what early ones took.
 */
final class Pace {

  /** The shortest race worth its fork: compilation alone takes a good part of it. */
  static final Duration SHORTEST = Duration.ofMillis(50);

  /** A fork with less racing than this is mostly start-up, so fewer and longer ones are better. */
  private static final Duration SHORT_FORK = Duration.ofMillis(900);

  /** Beyond this another fork, compiled and laid out anew, finds more than a longer one. */
  private static final Duration LONG_FORK = Duration.ofSeconds(4);

  /** Budgets from here on are kept; below, two forks for each cell come first. */
  private static final Duration KEPT = Duration.ofSeconds(30);

  private static final double OVERRUN = 1.15;
  private static final double INERTIA = 0.7;

  private final LongSupplier nanoTime;
  private final long start;
  private final long budget;
  private final long hardStop;
  private double work;
  private double overhead = 6e8;

  /**
   * Starts the clock.
   *
   * @param nanoTime a clock like {@link System#nanoTime}
   * @param cells cells that share the budget
   */
  Pace(Duration budget, int cells, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.budget = budget.toNanos();
    start = nanoTime.getAsLong();
    long leastWork = isKept() ? 0 : Math.round(2 * cells * 2.5 * overhead);
    hardStop = start + Math.max(Math.round(this.budget * OVERRUN), leastWork);
  }

  /**
   * How many forks each cell gets: two at least, more as the budget allows.
   *
   * @param workPerFork sum over all cells of the work that one more fork for each adds
   * @param shapes how many shapes a fork may take
   */
  int forksPerCell(double workPerFork, int shapes) {
    double slice = budget / workPerFork;
    double forks = Math.min(shapes, slice / SHORT_FORK.toNanos());
    return (int) Math.max(2, Math.max(forks, slice / LONG_FORK.toNanos()));
  }

  /** What two of the shortest forks for each cell take. */
  synchronized Duration leastFor(double workPerFork) {
    return Duration.ofNanos(Math.round(2 * workPerFork * (overhead + SHORTEST.toNanos())));
  }

  /** Whether two of the shortest forks for each cell exceed the budget. */
  boolean isTooShortFor(double workPerFork) {
    return leastFor(workPerFork).toNanos() > budget;
  }

  /** Whether the run ends at its budget; one shorter than 30 s waits for two forks of each cell. */
  boolean isKept() {
    return budget >= KEPT.toNanos();
  }

  /** Adds forks to be run; the work of a fork is its share of the machine. */
  synchronized void add(double forkWork) {
    work += forkWork;
  }

  /** Takes back forks that will not be run. */
  synchronized void drop(double forkWork) {
    work -= forkWork;
  }

  /** How long the next fork should race. */
  synchronized Duration nextRace() {
    double share = (start + budget - nanoTime.getAsLong()) / Math.max(work, 1e-9);
    return Duration.ofNanos(Math.max(SHORTEST.toNanos(), Math.round(share - overhead)));
  }

  /** Learns from a fork that ended well. */
  synchronized void learn(Duration wall, Duration raced) {
    overhead = INERTIA * overhead + (1 - INERTIA) * Math.max(0, wall.minus(raced).toNanos());
  }

  /** Typical cost of a fork besides racing. */
  synchronized Duration overhead() {
    return Duration.ofNanos(Math.round(overhead));
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
