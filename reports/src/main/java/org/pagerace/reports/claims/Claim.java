// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the literature says of one outcome of a scenario in one kernel, written down before it was enumerated.
 *
 * @param entry the scenario, such as {@code D1} or {@code R-04}
 * @param kernel name of the tree or patch
 * @param arch name of the arch, {@link #ANY} where none is named
 * @param kind what is said
 * @param outcome the outcome in the words of the source; a tilde before it says that it is no fault
 * @param evidence how the source knows
 * @param where the source, its section and line, and how it was read
 */
public record Claim(
    String entry, String kernel, String arch, Kind kind, String outcome, String evidence, String where) {
  /** The arch of a claim that names none. */
  public static final String ANY = "any";

  /** What can be claimed. */
  public enum Kind {
    REACHABLE,
    EXCLUDED,
    /** Excluded only because the path cannot succeed. */
    VACUOUS,
    NA,
    /** The source leaves it open, makes it conditional, or asks to check. */
    UNCLEAR;

    static Kind of(String word) {
      return word.equals("n/a") ? NA : valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As the tables spell it. */
    public String word() {
      return this == NA ? "n/a" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** Every claim, in the order of the table. */
  public static List<Claim> all() {
    return new Table("races.tsv", "entry", "star", "tree", "arch", "claim", "outcome", "evidence", "where")
        .rows(row -> new Claim(row.get(0), row.get(2), row.get(3), Kind.of(row.get(4)), row.get(5), row.get(6),
            row.get(7)));
  }

  /** The kernels that claims are about: the released versions and the series, without bugs, fixes and slips. */
  public static Set<String> kernels() {
    return all().stream().map(Claim::kernel).collect(Collectors.toSet());
  }

  /** Whether the outcome is no fault: it may, or must, be there. */
  public boolean isBenign() {
    return outcome.startsWith("~");
  }

  /** Whether the source only infers it. */
  public boolean isInference() {
    return evidence.equals("INF") || evidence.startsWith("A");
  }
}
