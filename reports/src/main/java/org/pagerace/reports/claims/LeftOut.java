// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.List;

/**
 * An entry, a mutant or a bug of the literature that has no class of ours.
 *
 * @param id as the literature numbers it
 * @param why in a sentence
 */
public record LeftOut(String id, String why) {
  /** All of them. */
  public static List<LeftOut> all() {
    return new Table("left-out.tsv", "id", "why").rows(row -> new LeftOut(row.get(0), row.get(1)));
  }
}
