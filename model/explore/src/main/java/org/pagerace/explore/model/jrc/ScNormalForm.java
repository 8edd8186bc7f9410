// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.Arrays;

/**
 * Forgets SC events that can no longer matter. An event before which nothing is published that somebody might not know
 * can never be told from an absent one. One that nobody holds only passes orders on, and can go where another does that
 * for it: one before it that publishes as much, or those after it that have the same ceilings.
 */
final class ScNormalForm {
  private long inert;

  /** Finds the events without effect, and takes out of what actors hold what an other event that they hold implies. */
  void reduceHeld(Memory memory, int[] low) {
    inert = 0;
    for (int node = 0; node < memory.nodes; node++) {
      int row = node * memory.width;
      boolean publishes = false;
      for (int column = 0; column < memory.width; column++) {
        int entry = memory.published[row + column];
        if (entry >>> Entry.WFL <= low[column]) {
          memory.published[row + column] = 0;
        } else {
          publishes = true;
          if ((entry & Entry.FIELD) <= low[column]) {
            memory.published[row + column] = entry & ~Entry.FIELD;
          }
        }
      }
      if (!publishes) {
        inert |= 1L << node;
      }
    }
    for (int actor = 0; actor < memory.actors; actor++) {
      for (int holding = 0; holding < Memory.HOLDINGS; holding++) {
        int holder = Memory.HOLDINGS * actor + holding;
        long hb = memory.actorHb[holder] & ~inert;
        memory.actorHb[holder] = reduceHb(memory, hb, hb);
        memory.actorDeparted[holder] = reduceDeparted(memory, memory.actorDeparted[holder] & ~inert, hb);
      }
      long hb = memory.actorHb[Memory.HOLDINGS * actor];
      long departed = memory.actorDeparted[Memory.HOLDINGS * actor];
      memory.pending[actor] = reduceDeparted(memory, memory.pending[actor] & ~inert, hb);
      memory.arrived[actor] = reduceDeparted(memory, memory.arrived[actor] & ~inert & ~departed, hb);
    }
  }

  /** What of a set of events that happen before is not implied by the set held. */
  private static long reduceHb(Memory memory, long set, long held) {
    long reduced = set;
    for (long left = set; left != 0; left &= left - 1) {
      int node = Long.numberOfTrailingZeros(left);
      long after = memory.reach[node] & held;
      if ((after & memory.fences) != 0 || hasSameLocation(memory, node, after)) {
        reduced &= ~(1L << node);
      }
    }
    return reduced;
  }

  private static boolean hasSameLocation(Memory memory, int node, long set) {
    for (long left = set & ~memory.fences; left != 0; left &= left - 1) {
      if (memory.nodeLocation[Long.numberOfTrailingZeros(left)] == memory.nodeLocation[node]) {
        return true;
      }
    }
    return false;
  }

  private static long reduceDeparted(Memory memory, long set, long hb) {
    long reduced = set;
    for (long left = set; left != 0; left &= left - 1) {
      int node = Long.numberOfTrailingZeros(left);
      if ((memory.reach[node] & (set | hb & memory.fences)) != 0) {
        reduced &= ~(1L << node);
      }
    }
    return reduced;
  }

  /** What of a set of events that happen before some of the actors do not know, each for itself. */
  long unknown(Memory memory, int actors, long set) {
    long wanted = set & ~inert;
    long unknown = 0;
    for (int left = actors; left != 0 && wanted != 0; left &= left - 1) {
      long held = memory.actorHb[Memory.HOLDINGS * Integer.numberOfTrailingZeros(left)];
      unknown |= reduceHb(memory, wanted & ~held, held);
    }
    return reduceHb(memory, unknown, unknown);
  }

  /** What of a set of departed accesses some of the actors do not know. */
  long notDeparted(Memory memory, int actors, long set) {
    long wanted = set & ~inert;
    long unknown = 0;
    for (int left = actors; left != 0 && wanted != 0; left &= left - 1) {
      int holder = Memory.HOLDINGS * Integer.numberOfTrailingZeros(left);
      long held = memory.actorDeparted[holder] | memory.actorHb[holder] & memory.fences;
      for (long rest = wanted & ~held; rest != 0; rest &= rest - 1) {
        int node = Long.numberOfTrailingZeros(rest);
        if ((memory.reach[node] & held) == 0) {
          unknown |= 1L << node;
        }
      }
    }
    return reduceDeparted(memory, unknown, 0);
  }

  /** Takes out the events that can go. */
  void collect(Memory memory) {
    long used = 0;
    for (long set : memory.actorHb) {
      used |= set;
    }
    for (long set : memory.actorDeparted) {
      used |= set;
    }
    for (int actor = 0; actor < memory.actors; actor++) {
      used |= memory.pending[actor] | memory.arrived[actor];
    }
    for (int message = 0; message < memory.messages; message++) {
      used |= memory.hb[message] | memory.departed[message];
    }
    long gone = inert;
    for (int node = 0; node < memory.nodes; node++) {
      if ((used >> node & 1) == 0 && (gone >> node & 1) == 0 && isPublishedBefore(memory, node, gone)) {
        gone |= 1L << node;
      }
    }
    for (int node = 0; node < memory.nodes; node++) {
      if ((used >> node & 1) == 0 && (gone >> node & 1) == 0 && isCeilingAfter(memory, node, gone)) {
        gone |= 1L << node;
      }
    }
    if (gone != 0) {
      remove(memory, gone);
    }
  }

  private static boolean isPublishedBefore(Memory memory, int node, long gone) {
    for (int other = 0; other < memory.nodes; other++) {
      if ((memory.reach[other] >> node & 1) != 0 && (gone >> other & 1) == 0 && isSamePublished(memory, node, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSamePublished(Memory memory, int node, int other) {
    int width = memory.width;
    return Arrays.equals(
        memory.published, node * width, (node + 1) * width,
        memory.published, other * width, (other + 1) * width);
  }

  private static boolean isCeilingAfter(Memory memory, int node, long gone) {
    for (int column = 0; column < memory.width; column++) {
      int after = 0;
      for (long left = memory.reach[node] & ~gone; left != 0; left &= left - 1) {
        after = Ceiling.meet(after, memory.ceiling[Long.numberOfTrailingZeros(left) * memory.width + column]);
      }
      if (after != memory.ceiling[node * memory.width + column]) {
        return false;
      }
    }
    return true;
  }

  private static void remove(Memory memory, long gone) {
    int kept = 0;
    int width = memory.width;
    for (int node = 0; node < memory.nodes; node++) {
      if ((gone >> node & 1) == 0) {
        memory.owner[kept] = memory.owner[node];
        memory.nodeLocation[kept] = memory.nodeLocation[node];
        memory.reach[kept] = without(memory.reach[node], gone);
        System.arraycopy(memory.published, node * width, memory.published, kept * width, width);
        System.arraycopy(memory.ceiling, node * width, memory.ceiling, kept * width, width);
        kept++;
      }
    }
    memory.nodes = kept;
    memory.fences = without(memory.fences, gone);
    for (int holder = 0; holder < memory.actorHb.length; holder++) {
      memory.actorHb[holder] = without(memory.actorHb[holder], gone);
      memory.actorDeparted[holder] = without(memory.actorDeparted[holder], gone);
    }
    for (int actor = 0; actor < memory.actors; actor++) {
      memory.pending[actor] = without(memory.pending[actor], gone);
      memory.arrived[actor] = without(memory.arrived[actor], gone);
    }
    for (int message = 0; message < memory.messages; message++) {
      memory.hb[message] = without(memory.hb[message], gone);
      memory.departed[message] = without(memory.departed[message], gone);
    }
  }

  /** A set after its members in another have lost their numbers. */
  private static long without(long set, long gone) {
    long rest = set & ~gone;
    for (long left = gone; left != 0 && rest != 0; ) {
      int highest = 63 - Long.numberOfLeadingZeros(left);
      long below = (1L << highest) - 1;
      rest = rest & below | rest >>> 1 & ~below;
      left &= below;
    }
    return rest;
  }
}
