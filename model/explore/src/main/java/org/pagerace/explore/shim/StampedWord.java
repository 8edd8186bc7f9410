// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The word that a {@link StampedLock} is: the number of readers, a bit for a writer, and above them a version
 * that moves when a writer leaves. A stamp is the word as its taker left it.
 */
abstract class StampedWord {
  private static final VarHandle STATE = Handle.of(MethodHandles.lookup(), "state", long.class);

  volatile long state = Stamps.FIRST;

  /** Takes one reader out of the word; false if the stamp is not of its version or there is none. */
  final boolean endRead(long stamp) {
    // A stamp of one reader is the word itself while there is no other, which makes it the best guess.
    long found = stamp;
    while (Stamps.version(found) == Stamps.version(stamp) && Stamps.isRead(found)) {
      long witness = exchange(found, found - 1);
      if (witness == found) {
        return true;
      }
      found = witness;
    }
    return false;
  }

  /**
   * Ends the writer that has this stamp and leaves this word, which it returns; 0 if there is no such writer.
   */
  final long release(long stamp, long next) {
    if (state != stamp) {
      return 0;
    }
    state = next;
    return next;
  }

  final long exchange(long expected, long next) {
    return (long) STATE.compareAndExchange(this, expected, next);
  }
}
