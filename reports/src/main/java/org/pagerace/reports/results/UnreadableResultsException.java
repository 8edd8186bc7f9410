// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

/** A results file that cannot be used; the message is one sentence: file, reason, remedy. */
public final class UnreadableResultsException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableResultsException(String message, Throwable cause) {
    super(message, cause);
  }
}
