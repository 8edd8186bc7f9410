// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.page;

import org.pagerace.reports.results.Cell;
import org.pagerace.reports.results.ExitStatus;
import org.pagerace.reports.results.Verdict;
import org.pagerace.reports.text.Words;

/** Verdicts as glyph, word, number and, last, colour. */
final class Chips {
  private Chips() {}

  static PageView.Chip of(Cell cell) {
    Verdict verdict = cell.verdict();
    return new PageView.Chip(tone(verdict), verdict.glyph(), verdict.word(), Words.number(cell));
  }

  static PageView.Chip meaning(Verdict verdict) {
    return new PageView.Chip(tone(verdict), verdict.glyph(), verdict.word(), verdict.meaning());
  }

  /** A verdict without a number. */
  static PageView.Chip plain(Verdict verdict) {
    return new PageView.Chip(tone(verdict), verdict.glyph(), verdict.word(), "");
  }

  /** Without a finding the page stays colourless: where samples decide, they prove nothing. */
  static PageView.Chip of(ExitStatus exit) {
    return switch (exit) {
      case FINDINGS -> new PageView.Chip("bad", "✗", "Findings", "");
      case UNFINISHED -> new PageView.Chip("odd", "?", "Could not finish", "");
      case CLEAN -> new PageView.Chip("plain", "○", "No finding", "");
    };
  }

  static String tone(Verdict verdict) {
    return switch (verdict) {
      case UNSOUND, BAD, STUCK -> "bad";
      case VACUOUS -> "new";
      case CUT, NOT_RUN -> "open";
      case ODD -> "odd";
      case OK -> "ok";
      case UNSEEN, NA -> "plain";
    };
  }
}
