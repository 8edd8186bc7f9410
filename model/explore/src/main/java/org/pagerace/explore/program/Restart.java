// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.program;

/** What the nodes so far assumed about who reaches which location has proved wrong: the search starts again. */
public final class Restart extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Made often and caught at once, so it carries no stack. */
  public Restart() {
    super(null, null, false, false);
  }
}
