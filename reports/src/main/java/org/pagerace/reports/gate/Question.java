// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.List;
import java.util.Set;
import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.Kernel;

/**
 * All that a verdict depends on.
 *
 * @param baseline what the candidate is compared with
 * @param candidate the kernel in question, and the functions in which it differs from the baseline
 * @param cells those of both, for the races that execute something that the candidate overrides
 * @param unaffected simple names of the races that execute nothing that the candidate overrides
 * @param unexercised functions that differ and that no race executes
 * @param scope whether everything was asked
 */
public record Question(Kernel baseline, Kernel candidate, List<Cell> cells, Set<String> unaffected,
    Set<String> unexercised, Accepted accepted, Scope scope, Strictness strictness) {

  /** Whether something may have been left out that an accepted finding is about. */
  public enum Scope {
    /** Every race on every arch. */
    EVERYTHING,
    /** The races, or the archs, that were named. */
    NAMED
  }
}
