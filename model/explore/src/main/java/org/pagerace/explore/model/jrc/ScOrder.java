// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

/**
 * The SC axiom of jrc.cat, {@code acyclic pscb | pscf}. A graph of SC events is kept without its edges: each
 * node holds what it and all before it publish, and from where on messages come after it. See {@link
 * org.pagerace.explore.model.Java} for why that is enough.
 */
final class ScOrder {
  private ScOrder() {}

  /** What an access does at its place; an update writes. */
  enum Half {
    READ,
    WRITE
  }

  /** Adds a node that publishes nothing; returns its index. */
  private static int add(Memory memory, int location) {
    int node = memory.nodes++;
    memory.ensureNodes();
    memory.nodeLocation[node] = location;
    if (location == Memory.NO_LOCATION) {
      memory.fences |= 1L << node;
    }
    int row = node * memory.width;
    for (int column = 0; column < memory.width; column++) {
      memory.published[row + column] = 0;
      memory.ceiling[row + column] = 0;
    }
    return node;
  }

  private static int publish(int toAccesses, int toFences) {
    return toAccesses | toFences << Entry.COH | toFences << Entry.WFL;
  }

  /**
   * A full fence: after everything in the set, and after every node that something it knows comes after.
   *
   * @param known the row in {@link Memory#view} that says what the actor knows
   * @return the index of its node
   */
  static int fence(Memory memory, long before, int known) {
    int fence = add(memory, Memory.NO_LOCATION);
    int width = memory.width;
    for (int column = 0; column < width; column++) {
      int entry = memory.view[known + column];
      memory.published[fence * width + column] =
          publish(memory.hasVolatile ? entry & Entry.FIELD : 0, entry >>> Entry.WFL);
    }
    for (int node = 0; node < fence; node++) {
      if ((before >> node & 1) != 0 || isPassed(memory, node, known)) {
        memory.join(memory.published, fence * width, memory.published, node * width);
      }
    }
    return fence;
  }

  private static boolean isPassed(Memory memory, int node, int known) {
    int row = node * memory.width;
    for (int column = 0; column < memory.width; column++) {
      int ceiling = memory.ceiling[row + column];
      if (ceiling != 0 && Ceiling.isPassed(ceiling, memory.view[known + column])) {
        return true;
      }
    }
    return false;
  }

  /**
   * A volatile access at a place, after everything in the set.
   *
   * @return the index of its node, or -1 where that would close a cycle
   */
  static int access(Memory memory, long before, int column, int place, Half half) {
    int access = add(memory, memory.location[column]);
    int width = memory.width;
    int own = half == Half.WRITE ? publish(place, place) : 0;
    for (int node = 0; node < access; node++) {
      int ceiling = half == Half.WRITE ? memory.ceiling[node * width + column] : 0;
      if ((before >> node & 1) != 0 || Ceiling.isPassed(ceiling, own)) {
        memory.join(memory.published, access * width, memory.published, node * width);
      }
    }
    int entry = access * width + column;
    if ((memory.published[entry] & Entry.FIELD) > place) {
      return -1;
    }
    memory.published[entry] = Entry.join(memory.published[entry], own);
    for (int node = 0; node < access; node++) {
      if ((memory.published[node * width + column] & Entry.FIELD) > place) {
        precede(memory, access, node);
      }
    }
    memory.ceiling[entry] = Ceiling.meet(memory.ceiling[entry], Ceiling.ofAccess(place));
    return access;
  }

  /**
   * An access at a place, in any mode, that some fences happen before.
   *
   * @return whether no cycle is closed
   */
  static boolean pass(Memory memory, long before, int column, int place, Half half) {
    int ceiling =
        half == Half.WRITE ? Ceiling.ofFenceBeforeWrite(place) : Ceiling.ofFenceBeforeRead(place);
    int width = memory.width;
    for (long left = before & memory.fences; left != 0; left &= left - 1) {
      int fence = Long.numberOfTrailingZeros(left);
      int entry = fence * width + column;
      if (memory.published[entry] >>> Entry.WFL > place) {
        return false;
      }
      for (int node = 0; node < memory.nodes; node++) {
        if (memory.published[node * width + column] >>> Entry.WFL > place) {
          precede(memory, fence, node);
        }
      }
      memory.ceiling[entry] = Ceiling.meet(memory.ceiling[entry], ceiling);
    }
    return true;
  }

  /** Puts one node before another that is not before it. */
  private static void precede(Memory memory, int first, int second) {
    int width = memory.width;
    memory.join(memory.published, second * width, memory.published, first * width);
    for (int column = 0; column < width; column++) {
      int entry = first * width + column;
      memory.ceiling[entry] = Ceiling.meet(memory.ceiling[entry], memory.ceiling[second * width + column]);
    }
  }
}
