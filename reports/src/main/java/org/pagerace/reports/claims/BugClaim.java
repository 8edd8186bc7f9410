// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.List;
import java.util.Locale;

/**
 * A bug of the kernel that the literature names.
 *
 * @param ids commits and CVEs, in lower case
 * @param title what was wrong, in a few words
 * @param form in which kernels it shipped
 */
public record BugClaim(List<String> ids, String title, String form) {
  /** All of them. */
  public static List<BugClaim> all() {
    return new Table("bugs.tsv", "id", "title", "file", "function", "first_tree", "fixed", "races", "form", "where")
        .rows(row -> new BugClaim(List.of(row.get(0).toLowerCase(Locale.ROOT).split(" ")), row.get(1), row.get(7)));
  }

  /** The id that it is listed under. */
  public String id() {
    return ids.get(0);
  }
}
