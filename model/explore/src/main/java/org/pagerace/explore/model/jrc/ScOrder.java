// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

/**
 * The SC axiom of jrc.cat, {@code acyclic pscb | pscf}, kept as a graph of the SC events that still matter. No event ever
 * adds an edge between two that are there, other than out of a fence that happens before it; see {@link
 * org.pagerace.explore.model.Java} for why. Every node holds what it and all before it publish, and the ceilings that it
 * and all after it have, so that a node which only passes on can go.
 */
final class ScOrder {
  private ScOrder() {}

  /** Adds a node without edges; returns its index. */
  private static int add(Memory memory, int actor, int location) {
    int node = memory.nodes++;
    memory.ensureNodes();
    memory.owner[node] = actor;
    memory.nodeLocation[node] = location;
    memory.reach[node] = 0;
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

  /**
   * A full fence: after everything in the set, and after every node that has been passed by something it knows.
   *
   * @param known the row in {@link Memory#view} that says what the actor knows
   */
  static int fence(Memory memory, int actor, long before, int known) {
    int fence = add(memory, actor, Memory.NO_LOCATION);
    int row = fence * memory.width;
    for (int column = 0; column < memory.width; column++) {
      int entry = memory.view[known + column];
      memory.published[row + column] = publish(entry & Entry.FIELD, entry >>> Entry.WFL);
    }
    for (int node = 0; node < fence; node++) {
      if ((before >> node & 1) != 0 || isPassed(memory, node, memory.view, known)) {
        edge(memory, node, fence);
      }
    }
    return fence;
  }

  private static boolean isPassed(Memory memory, int node, int[] view, int row) {
    int ceilings = node * memory.width;
    for (int column = 0; column < memory.width; column++) {
      int ceiling = memory.ceiling[ceilings + column];
      if (ceiling != 0 && Ceiling.isPassed(ceiling, view[row + column])) {
        return true;
      }
    }
    return false;
  }

  private static int publish(int toAccesses, int toFences) {
    return toAccesses | toFences << Entry.COH | toFences << Entry.WFL;
  }

  /**
   * A volatile access at a place, after everything in the set.
   *
   * @return the index of its node, or -1 where that would close a cycle
   */
  static int access(Memory memory, int actor, long before, int column, int place, boolean writes) {
    int access = add(memory, actor, memory.location[column]);
    int entry = access * memory.width + column;
    int published = publish(place, place);
    for (int node = 0; node < access; node++) {
      if ((before >> node & 1) != 0
          || writes && Ceiling.isPassed(memory.ceiling[node * memory.width + column], published)) {
        edge(memory, node, access);
      }
    }
    if ((memory.published[entry] & Entry.FIELD) > place) {
      return -1;
    }
    if (writes) {
      memory.published[entry] = Entry.join(memory.published[entry], published);
    }
    for (int node = 0; node < access; node++) {
      if ((memory.published[node * memory.width + column] & Entry.FIELD) > place) {
        edge(memory, access, node);
      }
    }
    lower(memory, access, column, Ceiling.ofAccess(place));
    return access;
  }

  /**
   * An access at a place that some fences happen before, in any mode.
   *
   * @return whether no cycle is closed
   */
  static boolean pass(Memory memory, long before, int column, int place, boolean writes) {
    int ceiling = writes ? Ceiling.ofFenceBeforeWrite(place) : Ceiling.ofFenceBeforeRead(place);
    for (long left = before & memory.fences; left != 0; left &= left - 1) {
      int fence = Long.numberOfTrailingZeros(left);
      if (memory.published[fence * memory.width + column] >>> Entry.WFL > place) {
        return false;
      }
      for (int node = 0; node < memory.nodes; node++) {
        if (memory.published[node * memory.width + column] >>> Entry.WFL > place) {
          edge(memory, fence, node);
        }
      }
      lower(memory, fence, column, ceiling);
    }
    return true;
  }

  /** Gives a node and all before it a ceiling. */
  private static void lower(Memory memory, int node, int column, int ceiling) {
    for (int above = 0; above < memory.nodes; above++) {
      if (above == node || (memory.reach[above] >> node & 1) != 0) {
        int entry = above * memory.width + column;
        memory.ceiling[entry] = Ceiling.meet(memory.ceiling[entry], ceiling);
      }
    }
  }

  /** Adds an edge that closes no cycle. */
  private static void edge(Memory memory, int from, int to) {
    if ((memory.reach[from] >> to & 1) != 0) {
      return;
    }
    int width = memory.width;
    long below = memory.reach[to] | 1L << to;
    for (int above = 0; above < memory.nodes; above++) {
      if (above == from || (memory.reach[above] >> from & 1) != 0) {
        memory.reach[above] |= below;
        for (int column = 0; column < width; column++) {
          int entry = above * width + column;
          memory.ceiling[entry] = Ceiling.meet(memory.ceiling[entry], memory.ceiling[to * width + column]);
        }
      }
    }
    for (long left = below; left != 0; left &= left - 1) {
      memory.join(memory.published, Long.numberOfTrailingZeros(left) * width, memory.published, from * width);
    }
  }
}
