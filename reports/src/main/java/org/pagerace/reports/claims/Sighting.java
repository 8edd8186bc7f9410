// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.List;

/**
 * What a race on real cores came to under a mutant that x86 can show: measured once, and written down.
 *
 * @param mutant its name, such as {@code m5@v5.9}
 * @param race simple name of the race
 * @param arch whose functions the kernel called
 * @param outcome what the enumeration reaches under the mutant and not under its kernel
 * @param seen how many samples showed it
 * @param samples how many there were
 * @param cpu what they were taken on
 */
public record Sighting(
    String mutant, String race, String arch, String outcome, long seen, long samples, String cpu) {
  /** All of them. */
  public static List<Sighting> all() {
    return new Table("sightings.tsv", "mutant", "race", "arch", "outcome", "seen", "samples", "cpu")
        .rows(row -> new Sighting(row.get(0), row.get(1), row.get(2), row.get(3), Long.parseLong(row.get(4)),
            Long.parseLong(row.get(5)), row.get(6)));
  }
}
