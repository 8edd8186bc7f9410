// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

/** Which SC events of a memory need not be held because others are that publish as much. */
final class Implied {
  /** For each event the others that publish as much. */
  private final long[] above = new long[Memory.MAX_NODES + 1];
  /** Of those the ones that imply it where it happens before: a fence implies any, an access those at its own location. */
  private final long[] hbAbove = new long[Memory.MAX_NODES + 1];

  /** Looks at what the events publish now: holds until that changes. */
  void compare(Memory memory) {
    for (int node = 0; node < memory.nodes; node++) {
      above[node] = 0;
      hbAbove[node] = 0;
      for (int other = 0; other < memory.nodes; other++) {
        if (other != node && isWithin(memory, node, other)) {
          boolean isFence = (memory.fences >> other & 1) != 0;
          above[node] |= 1L << other;
          hbAbove[node] |= isFence || memory.nodeLocation[node] == memory.nodeLocation[other] ? 1L << other : 0;
        }
      }
    }
  }

  /** What is left of events that happen before. */
  long hbWithout(long set, long held) {
    return without(hbAbove, set, held);
  }

  /** What is left of events that come before a volatile access, in any case. */
  long without(long set, long held) {
    return without(above, set, held);
  }

  private static long without(long[] implying, long set, long held) {
    long rest = set;
    for (long left = set; left != 0; left &= left - 1) {
      int node = Long.numberOfTrailingZeros(left);
      if ((implying[node] & held & (rest | ~set)) != 0) {
        rest &= ~(1L << node);
      }
    }
    return rest;
  }

  /** The other events that publish as much as one. */
  long above(int node) {
    return above[node];
  }

  private static boolean isWithin(Memory memory, int node, int other) {
    int from = node * memory.width;
    int to = other * memory.width;
    for (int column = 0; column < memory.width; column++) {
      if (!Entry.isWithin(memory.published[from + column], memory.published[to + column])) {
        return false;
      }
    }
    return true;
  }
}
