// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

/** Marks of a message, each a bit. */
final class Mark {
  /** It is an update behind the message that it read. */
  static final int GLUED = 1;
  /** Its reference was written after the freeze. */
  static final int AFTER_FREEZE = 2;
  /** Its row of {@link Memory#carried} may say something; in normal form, it does. */
  static final int CARRIES = 4;

  private Mark() {}
}
