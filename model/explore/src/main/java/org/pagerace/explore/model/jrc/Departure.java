// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

/**
 * The relation {@code pol ; hb ; pol} between volatile accesses: one comes before another when the actor of
 * the first went on to another location before it let go, and the actor of the second was at another location
 * after it heard of it. What has gone on and been heard of is <i>departed</i>; own accesses that have not
 * gone on are <i>pending</i>; what was heard of at the location where the actor still is has <i>arrived</i>.
 */
final class Departure {
  private Departure() {}

  /** The actor takes a step at a location, or at none for a fence. */
  static void pass(Memory memory, int actor, int location) {
    if (memory.last[actor] != location || location == Memory.NO_LOCATION) {
      memory.actorDeparted[Memory.HOLDINGS * actor] |= memory.pending[actor] | memory.arrived[actor];
      memory.pending[actor] = 0;
      memory.arrived[actor] = 0;
      memory.last[actor] = location;
    }
  }

  /** What a message carries that is written at the location where the actor now is. */
  static long carried(Memory memory, int actor) {
    return memory.actorDeparted[Memory.HOLDINGS * actor] | memory.arrived[actor];
  }

  /**
   * The volatile accesses and fences that come before a volatile access at the location where the actor now
   * is.
   */
  static long before(Memory memory, int actor, long hb) {
    long before = memory.actorDeparted[Memory.HOLDINGS * actor] | memory.pending[actor] | hb & memory.fences;
    for (long left = hb & ~memory.fences; left != 0; left &= left - 1) {
      int node = Long.numberOfTrailingZeros(left);
      if (memory.nodeLocation[node] == memory.last[actor]) {
        before |= 1L << node;
      }
    }
    return before;
  }
}
