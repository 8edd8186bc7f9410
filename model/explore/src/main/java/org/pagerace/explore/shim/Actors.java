// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.shim;

/** Who runs: what {@code Thread.currentThread()} is to the classes that these stand for. */
public final class Actors {
  /** How many numbers {@link #current} has: the code around the actors, and at most eight actors. */
  static final int NUMBERS = 9;

  private Actors() {}

  /**
   * The number of the running actor, from 1; 0 in the code that runs before and after all actors. The weaver
   * replaces calls to this method; the body serves code that is not woven.
   */
  public static int current() {
    return 0;
  }
}
