// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import org.pagerace.explore.program.Op;

/** What the operations of a run return. */
interface Answers {
  /** The run has to stop before this operation. */
  int STOP = -1;

  /** The value number that the operation finds, 0 where it finds none, or {@link #STOP}. */
  int answer(Op op);

  /** Whether the operation that was answered last has written. */
  boolean hasWritten();

  /** Whether the next operation was answered in an earlier run. */
  default boolean isRepeating() {
    return false;
  }
}
