// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.BitSet;
import org.pagerace.explore.program.Restart;

/**
 * The modes of access in which a program has reached what others can reach too. What only a mode could tell
 * apart is not told apart until that mode is met; then the search starts again.
 */
public final class Modes {
  private boolean hasWeaker;
  private boolean hasVolatile;
  private boolean hasFreeze;
  private final BitSet plain = new BitSet();

  /** What is known by now. */
  synchronized Modes copy() {
    Modes copy = new Modes();
    copy.hasWeaker = hasWeaker;
    copy.hasVolatile = hasVolatile || !hasWeaker;
    copy.hasFreeze = hasFreeze;
    copy.plain.or(plain);
    return copy;
  }

  /** Whether there are accesses that are not volatile. */
  public synchronized boolean hasWeaker() {
    return hasWeaker;
  }

  /** Whether there are volatile accesses. */
  boolean hasVolatile() {
    return hasVolatile;
  }

  /**
   * Whether there are plain reads of a location, or volatile accesses or freezes anywhere: they too tell what
   * happens before.
   */
  boolean isPlain(int location) {
    return hasVolatile || hasFreeze || plain.get(location);
  }

  /** Whether constructors end that freeze final fields. */
  boolean hasFreeze() {
    return hasFreeze;
  }

  /** An access was met that is not volatile. */
  synchronized void foundWeaker() {
    hasWeaker = true;
    throw new Restart();
  }

  /** A volatile access was met. */
  synchronized void foundVolatile() {
    hasVolatile = true;
    throw new Restart();
  }

  /** A freeze was met. */
  synchronized void foundFreeze() {
    hasFreeze = true;
    throw new Restart();
  }

  /** A plain read was met. */
  synchronized void foundPlainRead(int location) {
    plain.set(location);
    throw new Restart();
  }
}
