// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.BitSet;

/**
 * Forgets SC events that can no longer matter, and makes the rest equal where nothing can tell them apart.
 * What publishes at least as much as another is met by whatever meets the other: so it counts as after it,
 * with or without an edge.
 *
 * <ul>
 *   <li>An event before which nothing is published that somebody might not know is nothing.
 *   <li>An event that an actor holds is implied by a fence that it holds too and that publishes as much.
 *   <li>A ceiling is implied by one as low of an event that publishes as much, and by the place that is
 *       published itself where nothing else is.
 *   <li>A ceiling that begins with a message below which nothing can come in begins right after the one below.
 *   <li>An event that nobody holds, without ceilings, is nothing.
 *   <li>Two events that publish the same are one.
 * </ul>
 */
final class ScNormalForm {
  private final Implied implied = new Implied();
  private final int[] kept = new int[Memory.MAX_NODES + 1];
  private final int[] number = new int[Memory.MAX_NODES + 1];
  private int[] published = new int[64];
  private int[] ceiling = new int[64];
  private final int[] location = new int[Memory.MAX_NODES + 1];
  private long inert;

  /** Finds the events that are nothing, and takes out of what actors hold what else they hold implies. */
  void reduceHeld(Memory memory, int[] low) {
    inert = 0;
    for (int node = 0; node < memory.nodes; node++) {
      int row = node * memory.width;
      int publishing = 0;
      int last = 0;
      for (int column = 0; column < memory.width; column++) {
        int entry = memory.published[row + column];
        if (entry >>> Entry.WFL <= low[column]) {
          memory.published[row + column] = 0;
        } else {
          publishing++;
          last = column;
          if ((entry & Entry.FIELD) <= low[column]) {
            memory.published[row + column] = entry & ~Entry.FIELD;
          }
        }
      }
      if (publishing == 0) {
        inert |= 1L << node;
      } else if (publishing == 1) {
        int entry = row + last;
        memory.ceiling[entry] =
            memory.hasVolatile
                ? Ceiling.accessBelow(memory.ceiling[entry], memory.published[entry] >>> Entry.WFL)
                : Ceiling.below(memory.ceiling[entry], memory.published[entry] >>> Entry.WFL);
      }
    }
    implied.compare(memory);
    for (int actor = 0; actor < memory.actors; actor++) {
      for (int holding = 0; holding < Memory.HOLDINGS; holding++) {
        int holder = Memory.HOLDINGS * actor + holding;
        long hb = memory.actorHb[holder] & ~inert;
        memory.actorHb[holder] = implied.hbWithout(hb, hb);
        long departed = memory.actorDeparted[holder] & ~inert;
        memory.actorDeparted[holder] = implied.without(departed, departed | hb & memory.fences);
      }
      int now = Memory.HOLDINGS * actor;
      long fences = memory.actorHb[now] & memory.fences;
      long pending = memory.pending[actor] & ~inert;
      memory.pending[actor] = implied.without(pending, pending | fences);
      long arrived = memory.arrived[actor] & ~inert;
      long departed = memory.actorDeparted[now];
      memory.arrived[actor] = implied.without(arrived, arrived | departed | fences);
    }
  }

  /** What of a set of events that come with something some of the actors do not know, each for itself. */
  long unknown(Memory memory, int actors, long set) {
    long wanted = set & ~inert;
    long unknown = 0;
    for (int left = actors; left != 0 && unknown != wanted; left &= left - 1) {
      long held = memory.actorHb[Memory.HOLDINGS * Integer.numberOfTrailingZeros(left)];
      unknown |= implied.hbWithout(wanted & ~held, held);
    }
    return implied.hbWithout(unknown, unknown);
  }

  /** What of a set of departed accesses some of the actors do not know. */
  long notDeparted(Memory memory, int actors, long set) {
    long wanted = set & ~inert;
    long unknown = 0;
    for (int left = actors; left != 0 && unknown != wanted; left &= left - 1) {
      int now = Memory.HOLDINGS * Integer.numberOfTrailingZeros(left);
      long held = memory.actorDeparted[now] | memory.actorHb[now] & memory.fences;
      unknown |= implied.without(wanted & ~held, held);
    }
    return implied.without(unknown, unknown);
  }

  /**
   * Takes out the events that can go and puts the others in order.
   *
   * @param isOpen of each message whether another can come in right below
   */
  void collect(Memory memory, BitSet isOpen) {
    long used = held(memory);
    int width = memory.width;
    for (int node = 0; node < memory.nodes; node++) {
      if ((used >> node & 1) == 0) {
        memory.nodeLocation[node] = Memory.NO_LOCATION;
        memory.fences |= 1L << node;
      }
    }
    for (int column = 0; column < width; column++) {
      int first = memory.first[column];
      for (int entry = column; entry < memory.nodes * width; entry += width) {
        memory.ceiling[entry] = Ceiling.closed(memory.ceiling[entry], place -> isOpen.get(first + place));
      }
    }
    for (int node = 0; node < memory.nodes; node++) {
      for (int column = 0; column < width; column++) {
        if (memory.ceiling[node * width + column] != 0) {
          dropImplied(memory, node, column);
        }
      }
    }
    int count = 0;
    for (int node = 0; node < memory.nodes; node++) {
      number[node] = -1;
      if ((inert >> node & 1) == 0 && ((used >> node & 1) != 0 || hasCeiling(memory, node))) {
        int at = count++;
        while (at > 0 && compare(memory, node, kept[at - 1]) < 0) {
          kept[at] = kept[at - 1];
          at--;
        }
        kept[at] = node;
      }
    }
    renumber(memory, count);
  }

  private static long held(Memory memory) {
    long held = 0;
    for (int holder = 0; holder < memory.actorHb.length; holder++) {
      held |= memory.actorHb[holder] | memory.actorDeparted[holder];
    }
    for (int actor = 0; actor < memory.actors; actor++) {
      held |= memory.pending[actor] | memory.arrived[actor];
    }
    for (int message = 0; message < memory.messages; message++) {
      held |= memory.hb[message] | memory.departed[message];
    }
    return held;
  }

  /**
   * Drops a ceiling that one of an event that publishes as much implies; of two that are the same the first
   * stays.
   */
  private void dropImplied(Memory memory, int node, int column) {
    int width = memory.width;
    int entry = node * width + column;
    for (long left = implied.above(node) & ~inert; left != 0 && memory.ceiling[entry] != 0; left &= left - 1) {
      int other = Long.numberOfTrailingZeros(left);
      boolean isSame = (implied.above(other) >> node & 1) != 0;
      if (!isSame || compare(memory, other, node) <= 0) {
        memory.ceiling[entry] = Ceiling.without(memory.ceiling[entry], memory.ceiling[other * width + column]);
      }
    }
  }

  private static boolean hasCeiling(Memory memory, int node) {
    for (int entry = node * memory.width; entry < (node + 1) * memory.width; entry++) {
      if (memory.ceiling[entry] != 0) {
        return true;
      }
    }
    return false;
  }

  private static int compare(Memory memory, int node, int other) {
    int width = memory.width;
    int order = Integer.compare(memory.nodeLocation[node], memory.nodeLocation[other]);
    for (int column = 0; column < width && order == 0; column++) {
      int published = memory.published[node * width + column];
      order = Integer.compare(published, memory.published[other * width + column]);
    }
    return order;
  }

  private void renumber(Memory memory, int count) {
    int width = memory.width;
    if (published.length < count * width) {
      published = new int[2 * count * width];
      ceiling = new int[2 * count * width];
    }
    int nodes = 0;
    boolean isSame = count == memory.nodes;
    for (int i = 0; i < count; i++) {
      int node = kept[i];
      isSame &= node == i;
      if (i > 0 && compare(memory, node, kept[i - 1]) == 0) {
        for (int column = 0; column < width; column++) {
          int entry = (nodes - 1) * width + column;
          ceiling[entry] = Ceiling.meet(ceiling[entry], memory.ceiling[node * width + column]);
        }
        isSame = false;
      } else {
        System.arraycopy(memory.published, node * width, published, nodes * width, width);
        System.arraycopy(memory.ceiling, node * width, ceiling, nodes * width, width);
        location[nodes] = memory.nodeLocation[node];
        nodes++;
      }
      number[node] = nodes - 1;
    }
    if (isSame) {
      return;
    }
    System.arraycopy(published, 0, memory.published, 0, nodes * width);
    System.arraycopy(ceiling, 0, memory.ceiling, 0, nodes * width);
    System.arraycopy(location, 0, memory.nodeLocation, 0, nodes);
    memory.nodes = nodes;
    memory.fences = 0;
    for (int node = 0; node < nodes; node++) {
      memory.fences |= location[node] == Memory.NO_LOCATION ? 1L << node : 0;
    }
    for (int holder = 0; holder < memory.actorHb.length; holder++) {
      memory.actorHb[holder] = renumbered(memory.actorHb[holder]);
      memory.actorDeparted[holder] = renumbered(memory.actorDeparted[holder]);
    }
    for (int actor = 0; actor < memory.actors; actor++) {
      memory.pending[actor] = renumbered(memory.pending[actor]);
      memory.arrived[actor] = renumbered(memory.arrived[actor]);
    }
    for (int message = 0; message < memory.messages; message++) {
      memory.hb[message] = renumbered(memory.hb[message]);
      memory.departed[message] = renumbered(memory.departed[message]);
    }
  }

  private long renumbered(long set) {
    long renumbered = 0;
    for (long left = set; left != 0; left &= left - 1) {
      renumbered |= 1L << number[Long.numberOfTrailingZeros(left)];
    }
    return renumbered;
  }
}
