// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.Arrays;
import org.pagerace.explore.program.Program;

/** Spreads an array of {@link Encoder} out into a {@link Memory}. */
final class Decoder {
  private static final References.Sight[] SIGHTS = References.Sight.values();

  private final Program program;
  private int[] in;
  private int next;
  private int extra;
  private int stored;

  Decoder(Program program) {
    this.program = program;
  }

  /**
   * Spreads a state out.
   *
   * @param location a location that gets a column in any case, or -1
   */
  void decode(int[] state, int location, Memory memory) {
    in = state;
    int actors = memory.actors;
    next = actors + 1;
    int cells = state[actors];
    int firstCell = next;
    next += 2 * cells;
    stored = in[next++];
    int columns = next;
    int slot = 0;
    while (slot < stored && in[columns + 2 * slot] < location) {
      slot++;
    }
    boolean isNew = location >= 0 && (slot == stored || in[columns + 2 * slot] != location);
    extra = isNew ? slot : stored;
    memory.clear(isNew ? stored + 1 : stored);
    System.arraycopy(state, 0, memory.at, 0, actors);
    next += 2 * stored;
    int nodes = in[next++];
    int messages = 0;
    for (int column = 0; column < memory.width; column++) {
      boolean isExtra = isNew && column == extra;
      int from = columns + 2 * (column > extra ? column - 1 : column);
      memory.location[column] = isExtra ? location : in[from];
      memory.first[column] = messages;
      messages += isExtra ? 1 : in[from + 1];
    }
    memory.first[memory.width] = messages;
    memory.messages = messages;
    memory.ensureMessages();
    Arrays.fill(memory.carried, 0, messages * memory.width, 0);
    memory.nodes = nodes;
    memory.ensureNodes();
    for (int column = 0; column < memory.width; column++) {
      for (int message = memory.first[column]; message < memory.first[column + 1]; message++) {
        if (isNew && column == extra) {
          memory.value[message] = program.initial(location);
          memory.mark[message] = 0;
          memory.hb[message] = 0;
          memory.departed[message] = 0;
        } else {
          decodeMessage(memory, message);
        }
      }
    }
    for (int i = 0; i < cells; i++) {
      int at = firstCell + 2 * i;
      if (isNew && in[at] == location) {
        memory.value[memory.first[extra]] = in[at + 1];
      } else {
        memory.cells.add(in[at], in[at + 1]);
      }
    }
    for (int actor = 0; actor < actors; actor++) {
      decodeActor(memory, actor);
    }
    for (int node = 0; node < nodes; node++) {
      int head = in[next++];
      memory.nodeLocation[node] = (head >> 2) - 1;
      if (head >> 2 == 0) {
        memory.fences |= 1L << node;
      }
      row((head & 1) != 0, memory.published, node * memory.width, memory.width);
      row((head & 2) != 0, memory.ceiling, node * memory.width, memory.width);
    }
    for (int left = in[next++]; left > 0; left--) {
      int head = in[next++];
      int index = memory.references.findOrAdd(head & 15, head >> 7, memory.width);
      memory.references.setSight(index, SIGHTS[head >> 4 & 3]);
      row((head & 64) != 0, memory.references.view, index * memory.width, memory.width);
    }
  }

  private void decodeMessage(Memory memory, int message) {
    int head = in[next++];
    memory.value[message] = head >> 5;
    boolean isCarrying = (head & 16) != 0;
    memory.mark[message] = head & 3 | (isCarrying ? Mark.CARRIES : 0);
    memory.hb[message] = (head & 4) != 0 ? mask(memory.nodes) : 0;
    memory.departed[message] = (head & 8) != 0 ? mask(memory.nodes) : 0;
    if (isCarrying) {
      row(true, memory.carried, message * memory.width, memory.width);
    }
  }

  private void decodeActor(Memory memory, int actor) {
    int head = in[next++];
    for (int holding = 0; holding < Memory.HOLDINGS; holding++) {
      int holder = Memory.HOLDINGS * actor + holding;
      int bits = head >> 3 * holding;
      row((bits & 1) != 0, memory.view, memory.row(actor, holding), memory.width);
      memory.actorHb[holder] = (bits & 2) != 0 ? mask(memory.nodes) : 0;
      memory.actorDeparted[holder] = (bits & 4) != 0 ? mask(memory.nodes) : 0;
    }
    if (head >> 9 != 0) {
      memory.last[actor] = in[next++];
      memory.pending[actor] = mask(memory.nodes);
      memory.arrived[actor] = mask(memory.nodes);
    }
  }

  private long mask(int nodes) {
    return nodes <= 31 ? in[next++] : in[next++] | (long) in[next++] << 31;
  }

  private void row(boolean isThere, int[] rows, int start, int width) {
    Arrays.fill(rows, start, start + width, 0);
    if (!isThere) {
      return;
    }
    for (int group = 0; group < stored; group += Encoder.GROUP) {
      for (int bits = in[next++]; bits != 0; bits &= bits - 1) {
        int column = group + Integer.numberOfTrailingZeros(bits);
        rows[start + (column >= extra ? column + 1 : column)] = Entry.spread(in[next++]);
      }
    }
  }
}
