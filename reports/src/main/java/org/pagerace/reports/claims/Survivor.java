// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.List;

/**
 * A mutant that no race can tell from the kernel it was made of.
 *
 * @param mutant its name, such as {@code m5@v5.9}
 * @param why the proof that nothing can
 */
public record Survivor(String mutant, String why) {
  /** All that are known. */
  public static List<Survivor> all() {
    return new Table("survivors.tsv", "mutant", "why").rows(row -> new Survivor(row.get(0), row.get(1)));
  }
}
