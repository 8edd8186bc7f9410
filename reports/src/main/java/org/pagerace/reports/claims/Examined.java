// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.List;

/**
 * A claim that the enumeration contradicts, and which of the two is wrong.
 *
 * @param entry the scenario
 * @param kernel name of the kernel, {@link Claim#ANY} for all
 * @param arch arch of the claim
 * @param claimed the outcome in the words of the claim
 * @param wrong {@code claim}, {@code port}, {@code model} or {@code race}
 * @param why in a sentence
 */
record Examined(String entry, String kernel, String arch, String claimed, String wrong, String why) {
  static List<Examined> all() {
    return new Table("examined.tsv", "entry", "kernel", "arch", "claimed", "wrong", "why")
        .rows(row -> new Examined(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)));
  }

  boolean isOf(Claim claim) {
    return entry.equals(claim.entry()) && claimed.equals(claim.outcome()) && arch.equals(claim.arch())
        && (kernel.equals(Claim.ANY) || kernel.equals(claim.kernel()));
  }
}
