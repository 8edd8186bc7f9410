// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.jcstress;

/** A class that cannot be explored as it stands: the caller's mistake, not a limit of the explorer. */
public final class BadTest extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** @param sentence names the class and what is wrong with it */
  public BadTest(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
