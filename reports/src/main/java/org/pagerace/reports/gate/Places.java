// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import org.pagerace.reports.results.Race;

/** Where a race's source file grades an outcome. */
@FunctionalInterface
public interface Places {
  /** The number of the line, from 1; 0 where the source is not at hand. */
  int line(Race race, String outcome);
}
