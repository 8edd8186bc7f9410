// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

/** A class path or a test of somebody's jar that cannot be used; the message is one sentence: thing, place, remedy. */
public final class UnusableTestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableTestException(String message, Throwable cause) {
    super(message, cause);
  }
}
