// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.List;

/**
 * A slip that the literature lists, and what should notice it.
 *
 * @param id as the literature numbers it, such as {@code M5} or {@code M-05}
 * @param title the slip in a few words
 * @param kernels the trees and patches where it means something, as far as the source says
 * @param entries the scenarios that should turn red
 * @param model the strongest model that shows it: {@code sc}, {@code tso} or {@code weak}
 * @param x86 whether x86 hardware can show it: {@code yes}, {@code no}, or a condition
 */
public record MutantClaim(String id, String title, String kernels, String entries, String model, String x86) {
  /** All of them. */
  public static List<MutantClaim> all() {
    return new Table("mutants.tsv", "id", "title", "file", "function", "trees", "trees_basis", "races", "model",
        "x86", "x86_note", "where")
        .rows(row -> new MutantClaim(row.get(0), row.get(1), row.get(4), row.get(6), row.get(7), row.get(8)));
  }
}
