// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.Arrays;
import java.util.BitSet;
import org.pagerace.explore.program.Program;

/**
 * Makes memories that nothing can tell apart equal: forgets what actors that have ended know, messages that
 * nobody can read any more, what everybody knows already, and SC events that can no longer matter.
 */
final class NormalForm {
  private final Program program;
  private final boolean collectsMessages;
  private final Modes modes;
  private final ScNormalForm scEvents = new ScNormalForm();
  private int[] floor = new int[64];
  private int[] low = new int[8];
  private boolean[] isPlain = new boolean[8];
  /** The messages right below which another can come in. */
  private final BitSet isOpen = new BitSet();
  private int live;

  NormalForm(Program program, boolean collectsMessages, Modes modes) {
    this.program = program;
    this.collectsMessages = collectsMessages;
    this.modes = modes;
  }

  void apply(Memory memory) {
    live = 0;
    for (int actor = 0; actor < memory.actors; actor++) {
      if (program.isFinished(memory.at[actor])) {
        forget(memory, actor);
      } else {
        live |= 1 << actor;
      }
    }
    findFloors(memory);
    if (collectsMessages) {
      dropMessages(memory);
    }
    if (live == 0) {
      memory.nodes = 0;
      memory.fences = 0;
      memory.references.clear();
    }
    if (memory.nodes > 0) {
      scEvents.reduceHeld(memory, low);
    }
    if (memory.references.size() > 0) {
      reduceReferences(memory);
    }
    for (int column = 0; column < memory.width; column++) {
      for (int message = memory.first[column]; message < memory.first[column + 1]; message++) {
        reduceCarried(memory, column, message);
      }
    }
    reduceHoldings(memory);
    if (memory.nodes > 0) {
      scEvents.collect(memory, isOpen);
    }
  }

  private void forget(Memory memory, int actor) {
    Arrays.fill(memory.view, memory.row(actor, 0), memory.row(actor + 1, 0), 0);
    for (int holding = 0; holding < Memory.HOLDINGS; holding++) {
      memory.actorHb[Memory.HOLDINGS * actor + holding] = 0;
      memory.actorDeparted[Memory.HOLDINGS * actor + holding] = 0;
    }
    memory.pending[actor] = 0;
    memory.arrived[actor] = 0;
  }

  /**
   * The lowest place that each actor can read, and the lowest that everybody's writes before allow. What SC
   * events publish to an actor raises what its opaque reads and its writes may find, for good.
   */
  private void findFloors(Memory memory) {
    int width = memory.width;
    if (floor.length < memory.actors * width) {
      floor = new int[2 * memory.actors * width];
    }
    if (low.length < width) {
      low = new int[2 * width];
      isPlain = new boolean[2 * width];
    }
    for (int column = 0; column < width; column++) {
      low[column] = memory.count(column) - 1;
      isPlain[column] = modes.isPlain(memory.location[column]);
    }
    for (int actor = 0; actor < memory.actors; actor++) {
      if ((live >> actor & 1) == 0) {
        continue;
      }
      int now = memory.row(actor, Memory.NOW);
      long fences = memory.actorHb[Memory.HOLDINGS * actor] & memory.fences;
      for (int column = 0; column < width; column++) {
        int entry = memory.view[now + column];
        if (!isPlain[column]) {
          entry = Entry.coherent(entry);
        }
        int published = published(memory, fences, column);
        int known = Math.max(entry & Entry.FIELD, published);
        low[column] = Math.min(low[column], modes.hasVolatile() ? entry & Entry.FIELD : known);
        floor[actor * width + column] = known;
        int floors = modes.hasVolatile() ? known << Entry.COH | known << Entry.WFL : Entry.all(known);
        int seen = Entry.join(entry, floors);
        int coherent = seen >> Entry.COH & Entry.FIELD;
        memory.view[now + column] = Entry.join(seen, coherent << Entry.WFL);
      }
    }
  }

  /** The last place that a set of fences publishes to those who come after them. */
  private static int published(Memory memory, long fences, int column) {
    int place = 0;
    for (long left = fences; left != 0; left &= left - 1) {
      int fence = Long.numberOfTrailingZeros(left);
      place = Math.max(place, memory.published[fence * memory.width + column] >>> Entry.WFL);
    }
    return place;
  }

  private void dropMessages(Memory memory) {
    int width = memory.width;
    for (int column = 0; column < width; column++) {
      int count = low[column];
      if (count > 0) {
        memory.drop(column, count);
        for (int actor = 0; actor < memory.actors; actor++) {
          floor[actor * width + column] -= count;
        }
        low[column] = 0;
      }
    }
  }

  /** A message carries only what somebody who can still read it does not know. */
  private void reduceCarried(Memory memory, int column, int message) {
    int width = memory.width;
    int place = message - memory.first[column];
    int readers = 0;
    boolean canSplit = false;
    for (int actor = 0; actor < memory.actors; actor++) {
      if ((live >> actor & 1) != 0) {
        if (floor[actor * width + column] <= place) {
          readers |= 1 << actor;
        }
        canSplit |= memory.view[memory.row(actor, Memory.NOW) + column] >>> Entry.WFL < place;
      }
    }
    isOpen.set(message, canSplit && (memory.mark[message] & Mark.GLUED) == 0);
    if (!canSplit) {
      memory.mark[message] &= ~Mark.GLUED;
    }
    if ((memory.mark[message] & Mark.AFTER_FREEZE) != 0
        && memory.references.find(References.FROZEN, program.referent(memory.value[message])) < 0) {
      memory.mark[message] &= ~Mark.AFTER_FREEZE;
    }
    if ((memory.mark[message] & Mark.CARRIES) != 0
        && !reduceRow(memory, memory.carried, message * width, memory.hb[message], readers)) {
      memory.mark[message] &= ~Mark.CARRIES;
    }
    memory.hb[message] = scEvents.unknown(memory, readers, memory.hb[message]);
    memory.departed[message] = scEvents.notDeparted(memory, readers, memory.departed[message]);
  }

  /**
   * Takes out of a row what the actors who may receive it know, or learn from the fences that come with it;
   * returns whether the rest says something.
   */
  private boolean reduceRow(Memory memory, int[] rows, int row, long hb, int receivers) {
    int said = 0;
    for (int column = 0; column < memory.width; column++) {
      int entry = rows[row + column];
      if (entry != 0) {
        if (!isPlain[column]) {
          entry = Entry.coherent(entry);
        }
        int published = published(memory, hb & memory.fences, column);
        if (published > 0) {
          entry = modes.hasVolatile() ? Entry.seenAbove(entry, published) : Entry.above(entry, published);
        }
        rows[row + column] = isKnown(memory, receivers, column, entry) ? 0 : entry;
        said |= rows[row + column];
      }
    }
    return said != 0;
  }

  private boolean isKnown(Memory memory, int actors, int column, int entry) {
    for (int left = actors; left != 0; left &= left - 1) {
      int actor = Integer.numberOfTrailingZeros(left);
      if (!Entry.isWithin(entry, memory.view[memory.row(actor, Memory.NOW) + column])) {
        return false;
      }
    }
    return true;
  }

  private void reduceHoldings(Memory memory) {
    for (int actor = 0; actor < memory.actors; actor++) {
      if ((live >> actor & 1) != 0) {
        reduceHolding(memory, actor, Memory.ACQUIRED, 1 << actor);
        reduceHolding(memory, actor, Memory.RELEASED, live & ~(1 << actor));
      }
    }
  }

  private void reduceHolding(Memory memory, int actor, int holding, int receivers) {
    int holder = Memory.HOLDINGS * actor + holding;
    reduceRow(memory, memory.view, memory.row(actor, holding), memory.actorHb[holder], receivers);
    if (memory.actorHb[holder] != 0) {
      memory.actorHb[holder] = scEvents.unknown(memory, receivers, memory.actorHb[holder]);
    }
    if (memory.actorDeparted[holder] != 0) {
      memory.actorDeparted[holder] = scEvents.notDeparted(memory, receivers, memory.actorDeparted[holder]);
    }
  }

  /** Of a reference in use even the row that says nothing stays: a further reading is held against it. */
  private void reduceReferences(Memory memory) {
    References references = memory.references;
    for (int index = references.size() - 1; index >= 0; index--) {
      int holder = references.holder(index);
      boolean isFreeze = holder == References.FROZEN;
      int receivers = live & (isFreeze ? -1 : 1 << holder);
      boolean says = false;
      for (int column = 0; column < memory.width; column++) {
        int at = index * memory.width + column;
        if (references.view[at] != 0 && isKnown(memory, receivers, column, references.view[at])) {
          references.view[at] = 0;
        }
        says |= references.view[at] != 0;
      }
      if (references.seesFreeze(index) && references.find(References.FROZEN, references.object(index)) < 0) {
        references.setSight(index, References.Sight.BEFORE_FREEZE);
      }
      if (isFreeze ? !says : receivers == 0 || !isInUse(memory, index)) {
        references.remove(index, memory.width);
      }
    }
  }

  private boolean isInUse(Memory memory, int index) {
    References all = memory.references;
    return all.sight(index) == References.Sight.OWN || program.isHeld(memory.at[all.holder(index)], all.object(index));
  }
}
