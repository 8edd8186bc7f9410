// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import java.time.Duration;

/**
 * Where a search gives up. What it has found by then is true; what it has not found is not impossible.
 *
 * @param states how many states it may store
 * @param bytes how much memory it may use for them
 * @param time how long it may take
 */
public record Bounds(int states, long bytes, Duration time) {
  /** Enough for every race of the product. */
  public static final Bounds USUAL = new Bounds(8_000_000, 2L << 30, Duration.ofMinutes(5));
}
