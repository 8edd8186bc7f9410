// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.List;
import org.pagerace.reports.results.Cell;

/**
 * One difference between the baseline and the candidate in a race on an arch.
 *
 * @param candidate the candidate's cell
 * @param outcome the outcome; empty where the whole cell is meant
 * @param models the models that decide and under which it is so
 */
public record Change(Kind kind, Cell candidate, String outcome, List<String> models) {

  /** What can differ, strongest first. */
  public enum Kind {
    FORBIDDEN_APPEARS(Severity.ERROR, "forbidden outcome appears"),
    STUCK_APPEARS(Severity.ERROR, "a state without a way to an end appears"),
    REQUIRED_IS_LOST(Severity.ERROR, "required outcome is no longer reachable"),
    UNFINISHED(Severity.UNFINISHED, "an enumeration did not come to its end"),
    APPEARS(Severity.NOTE, "outcome appears"),
    DISAPPEARS(Severity.NOTE, "outcome disappears"),
    NOT_APPLICABLE(Severity.NOTE, "the race means nothing to the candidate any more");

    private final Severity severity;
    private final String words;

    Kind(Severity severity, String words) {
      this.severity = severity;
      this.words = words;
    }

    public Severity severity() {
      return severity;
    }

    public String words() {
      return words;
    }
  }

  /** What a change does to the exit status. */
  public enum Severity {
    /** The candidate must not be merged: 1. */
    ERROR,
    /** Nobody knows yet: 3. */
    UNFINISHED,
    /** Good to know: 0. */
    NOTE
  }
}
