// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

/** Ends a run at an operation without an answer. No woven handler keeps it. */
final class Unwind extends Throwable {
  static final Unwind NOW = new Unwind();

  private static final long serialVersionUID = 1;

  private Unwind() {
    super(null, null, false, false);
  }

  /** Throws it past the compiler: it never reaches code that could catch it. */
  @SuppressWarnings("unchecked")
  static <T extends Throwable> RuntimeException now() throws T {
    throw (T) NOW;
  }
}
