// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.Collection;

/** What a results file means to a script that asked for it. */
public enum ExitStatus {
  CLEAN(0, "clean"),
  FINDINGS(1, "findings"),
  UNFINISHED(3, "could not finish");

  private final int code;
  private final String words;

  ExitStatus(int code, String words) {
    this.code = code;
    this.words = words;
  }

  /** A finding outranks an unfinished cell; a file without any cell is unfinished, never clean. */
  public static ExitStatus of(Results results) {
    return of(Cells.of(results).stream().map(Cell::verdict).toList());
  }

  /** As {@link #of(Results)}, from the verdicts of all cells. */
  public static ExitStatus of(Collection<Verdict> verdicts) {
    if (verdicts.stream().anyMatch(Verdict::isFinding)) {
      return FINDINGS;
    }
    boolean unfinished = verdicts.isEmpty() || verdicts.stream().anyMatch(Verdict::isUnfinished);
    return unfinished ? UNFINISHED : CLEAN;
  }

  public int code() {
    return code;
  }

  public String words() {
    return words;
  }
}
