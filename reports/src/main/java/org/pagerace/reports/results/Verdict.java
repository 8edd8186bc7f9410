// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

/** What is to be said of a cell, strongest first. */
public enum Verdict {
  UNSOUND("‼", "unsound", "seen, but unreachable in a complete enumeration: a bug of ours"),
  BAD("✗", "bad", "a forbidden outcome is reachable under a model that decides the cell, or was seen"),
  STUCK("∞", "stuck", "a state is reachable from which no end is reachable"),
  VACUOUS("∅", "vacuous", "a required outcome never happened: the safety is worth nothing if the path can never succeed"),
  CUT("…", "cut", "the enumeration hit its bound; never counts as ok"),
  NOT_RUN("?", "not run", "not scheduled, skipped or broken, with the reason beside it"),
  ODD("!", "odd", "an interesting outcome is reachable or was seen"),
  UNSEEN("○", "unseen", "stressed only, and nothing forbidden or interesting was seen: proves nothing"),
  OK("✓", "ok", "every reachable and seen outcome is acceptable, and the enumeration is complete"),
  NA("–", "n/a", "the tree has no such function or caller");

  private final String glyph;
  private final String word;
  private final String meaning;

  Verdict(String glyph, String word, String meaning) {
    this.glyph = glyph;
    this.word = word;
    this.meaning = meaning;
  }

  public String glyph() {
    return glyph;
  }

  public String word() {
    return word;
  }

  public String meaning() {
    return meaning;
  }

  /** Whether this verdict alone makes the exit status 1. */
  public boolean isFinding() {
    return ordinal() <= VACUOUS.ordinal();
  }

  /** Whether this verdict makes the exit status 3 when there is no finding. */
  public boolean isUnfinished() {
    return this == CUT || this == NOT_RUN;
  }
}
