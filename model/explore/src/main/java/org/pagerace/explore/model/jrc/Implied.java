// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

/** Which SC events need not be held because others are that publish as much. */
final class Implied {
  private Implied() {}

  /** What is left of events that happen before: a fence implies any, an access those at its own location. */
  static long hbWithout(Memory memory, long set, long held) {
    long rest = set;
    for (long left = set; left != 0; left &= left - 1) {
      int node = Long.numberOfTrailingZeros(left);
      long others = held & memory.fences;
      for (long accesses = held & ~memory.fences; accesses != 0; accesses &= accesses - 1) {
        int access = Long.numberOfTrailingZeros(accesses);
        if (memory.nodeLocation[access] == memory.nodeLocation[node]) {
          others |= 1L << access;
        }
      }
      if (isImplied(memory, node, others & (rest | ~set))) {
        rest &= ~(1L << node);
      }
    }
    return rest;
  }

  /** What is left of events that come before a volatile access, in any case. */
  static long without(Memory memory, long set, long held) {
    long rest = set;
    for (long left = set; left != 0; left &= left - 1) {
      int node = Long.numberOfTrailingZeros(left);
      if (isImplied(memory, node, held & (rest | ~set))) {
        rest &= ~(1L << node);
      }
    }
    return rest;
  }

  private static boolean isImplied(Memory memory, int node, long others) {
    for (long left = others & ~(1L << node); left != 0; left &= left - 1) {
      if (isWithin(memory, node, Long.numberOfTrailingZeros(left))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one event publishes no more than another. */
  static boolean isWithin(Memory memory, int node, int other) {
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
