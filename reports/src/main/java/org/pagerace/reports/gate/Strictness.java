// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

/** What a warning does to the exit status. */
public enum Strictness {
  /** Nothing. */
  USUAL,
  /** A warning is an error. */
  STRICT;

  Severity of(Code code) {
    return this == STRICT && code.severity() == Severity.WARNING ? Severity.ERROR : code.severity();
  }
}
