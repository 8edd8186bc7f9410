// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.enumeration;

import java.time.Duration;
import org.pagerace.explore.search.Bounds;

/** Where the enumeration of a class gives up, where several threads share the memory of this virtual machine. */
public final class Limits {
  /** More than the widest race has under any model. */
  private static final int MOST_STATES_OF_A_SLIP = 400_000;

  private static final Duration MOST_TIME_OF_A_SLIP = Duration.ofSeconds(20);

  private Limits() {}

  /** The usual bounds, and of the memory what so many threads can use at once. */
  public static Bounds usual(int threads) {
    return new Bounds(Bounds.USUAL.states(), Math.min(Bounds.USUAL.bytes(), share(threads)), Bounds.USUAL.time());
  }

  /** For who knows better: this many states, all the memory there is, and time in proportion. */
  public static Bounds upTo(int states, int threads) {
    long times = Math.max(1, states / Bounds.USUAL.states());
    return new Bounds(states, share(threads), Bounds.USUAL.time().multipliedBy(times));
  }

  /** For kernels of which only a fault is wanted: a slip may make a count grow without end. */
  public static Bounds ofSlips(int threads) {
    return new Bounds(MOST_STATES_OF_A_SLIP, usual(threads).bytes(), MOST_TIME_OF_A_SLIP);
  }

  private static long share(int threads) {
    return Runtime.getRuntime().maxMemory() / 10 * 6 / threads;
  }
}
