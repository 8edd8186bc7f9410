// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

/** A lock with one holder, as conditions need it. */
abstract class Exclusive {
  abstract boolean isHeld();

  /** Gives up all holds of this actor and says how many they were. */
  abstract int yieldHolds();

  /** Takes the lock again, with that many holds. */
  abstract void regain(int holds);
}
