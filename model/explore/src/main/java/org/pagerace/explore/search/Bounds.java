// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import java.time.Duration;

/**
 * Where a search gives up. What it has found by then is true; what it has not found is not impossible.
 *
 * @param states how many states it may store
 * @param time how long it may take
 */
public record Bounds(int states, Duration time) {
  /** Enough for every race of the product, within 2 GiB. */
  public static final Bounds USUAL = new Bounds(8_000_000, Duration.ofMinutes(5));
}
