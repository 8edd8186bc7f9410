// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.List;

/**
 * Which outcomes of which race a claimed outcome is. Where a claim has no reading, it is about whatever the races of its
 * entry forbid.
 *
 * @param entry the scenario
 * @param claimed the outcome in the words of the claim
 * @param race simple name of the race
 * @param outcomes identifiers, none where no race of ours shows it
 * @param why in a sentence
 */
record Reading(String entry, String claimed, String race, List<String> outcomes, String why) {
  private static final String NONE = "-";

  static List<Reading> all() {
    return new Table("readings.tsv", "entry", "claimed", "race", "outcomes", "why")
        .rows(row -> new Reading(row.get(0), row.get(1), row.get(2),
            row.get(3).equals(NONE) ? List.of() : List.of(row.get(3).split("\\|")), row.get(4)));
  }

  boolean isOf(Claim claim) {
    return entry.equals(claim.entry()) && claimed.equals(claim.outcome());
  }
}
