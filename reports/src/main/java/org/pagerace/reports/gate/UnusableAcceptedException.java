// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

/** A file of accepted findings that cannot be used; the message is one sentence: file, line, remedy. */
public final class UnusableAcceptedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableAcceptedException(String message, Throwable cause) {
    super(message, cause);
  }
}
