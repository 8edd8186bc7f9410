// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.claims;

import java.util.List;

/**
 * A mutant, a bug or a fix that no race can tell from the kernel it was made of.
 *
 * @param patch its name, such as {@code m5@v5.9}
 * @param why the proof that nothing can
 */
public record Survivor(String patch, String why) {
  /** All that are known. */
  public static List<Survivor> all() {
    return new Table("survivors.tsv", "patch", "why").rows(row -> new Survivor(row.get(0), row.get(1)));
  }
}
