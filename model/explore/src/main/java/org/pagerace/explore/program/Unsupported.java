// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.program;

/** The explored code does something that is not modelled: nothing is said about its outcomes. */
public final class Unsupported extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** @param construct one sentence that names the construct, its class and its line */
  public Unsupported(String construct) {
    super(construct);
  }
}
