// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import java.lang.invoke.VarHandle;
import org.pagerace.ports.KernelFile;

/**
 * Sequence counts: odd while their one writer is at work. The handle and the struct stand for {@code
 * seqcount_t *s}.
 */
@KernelFile("include/linux/seqlock.h")
public interface Seqlock extends Atomic {
  /**
   * Not an RMW: writers exclude each other by other means. It orders stores, and no store with a later load.
   */
  default void rawWriteSeqcountBegin(VarHandle s, Object o) {
    atomicSet(s, o, atomicRead(s, o) + 1);
    smpWmb();
  }

  default void rawWriteSeqcountEnd(VarHandle s, Object o) {
    smpWmb();
    atomicSet(s, o, atomicRead(s, o) + 1);
  }

  default int rawReadSeqcount(VarHandle s, Object o) {
    int seq = atomicRead(s, o);
    smpRmb();
    return seq;
  }

  /** Whether a writer has been at work since. */
  default boolean readSeqcountRetry(VarHandle s, Object o, int start) {
    smpRmb();
    return atomicRead(s, o) != start;
  }
}
