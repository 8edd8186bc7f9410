// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.weave;

/** A class file that the weaver cannot read: newer than it knows, damaged, or too large once woven. */
public final class UnreadableClass extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** @param sentence which class, and why */
  public UnreadableClass(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
