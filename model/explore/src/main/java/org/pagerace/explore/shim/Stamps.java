// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

import org.pagerace.explore.program.Unsupported;

/** The word of a {@link StampedLock} and its stamps: seven bits of readers, a bit for a writer, a version. */
final class Stamps {
  static final long WRITER = 1L << 7;
  /** The word before anyone has taken the lock: no stamp is ever zero. */
  static final long FIRST = WRITER << 1;
  private static final long READERS = WRITER - 1;
  /** The JDK counts on beyond these bits. */
  private static final long MOST_READERS = READERS - 1;

  private Stamps() {}

  static boolean isWritten(long word) {
    return (word & WRITER) != 0;
  }

  static boolean isRead(long word) {
    return (word & READERS) != 0;
  }

  static boolean isHeld(long word) {
    return isWritten(word) || isRead(word);
  }

  static int readers(long word) {
    return (int) (word & READERS);
  }

  /** What two words share while no writer has come or gone between them. */
  static long version(long word) {
    return word & ~READERS;
  }

  static long plusReader(long word) {
    if (readers(word) == MOST_READERS) {
      throw new Unsupported(
          "a StampedLock with more than " + MOST_READERS + " read holds is not modelled; hold fewer");
    }
    return word + 1;
  }

  static long afterWriter(long word) {
    long next = word + WRITER;
    return next == 0 ? FIRST : next;
  }

  /** The word once its writer or its readers have left. */
  static long onceFree(long word) {
    return isWritten(word) ? afterWriter(word) : version(word);
  }
}
