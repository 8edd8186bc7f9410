// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.Locale;

/** What a finding does to the exit status, strongest first. */
public enum Severity {
  /** The candidate must not be merged: 1. */
  ERROR,
  /** Nobody knows yet: 3. */
  UNFINISHED,
  /** To be looked at: 0, and 1 under {@code --strict}. */
  WARNING,
  /** Good to know: 0. */
  NOTE;

  /** As it is printed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Such as {@code 2 warnings}; what is unfinished has no plural. */
  public String count(long many) {
    return many + " " + word() + (many == 1 || this == UNFINISHED ? "" : "s");
  }
}
