// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.Arrays;
import org.pagerace.explore.program.Program;

/**
 * A {@link Memory} as an array of numbers. First the node of every actor; then flat cells, columns with their
 * messages, what actors hold, SC events, references. What says nothing takes a bit that says so.
 */
final class Encoder {
  /** So many columns share one number that says which of them say something. */
  static final int GROUP = 30;

  private final Program program;
  private int[] out = new int[256];
  private int end;
  private int[] kept = new int[16];
  private int keptCount;

  Encoder(Program program) {
    this.program = program;
  }

  /** The array for a memory in normal form. */
  int[] encode(Memory memory) {
    end = 0;
    keep(memory);
    for (int actor = 0; actor < memory.actors; actor++) {
      put(memory.at[actor]);
    }
    encodeCells(memory);
    put(keptCount);
    for (int i = 0; i < keptCount; i++) {
      put(memory.location[kept[i]]);
      put(memory.count(kept[i]));
    }
    put(memory.nodes);
    for (int i = 0; i < keptCount; i++) {
      for (int message = memory.first[kept[i]]; message < memory.first[kept[i] + 1]; message++) {
        encodeMessage(memory, message);
      }
    }
    for (int actor = 0; actor < memory.actors; actor++) {
      encodeActor(memory, actor);
    }
    for (int node = 0; node < memory.nodes; node++) {
      encodeNode(memory, node);
    }
    References references = memory.references;
    put(references.size());
    for (int index = 0; index < references.size(); index++) {
      int head = end;
      put(0);
      int bits = references.sight(index).ordinal() << 4;
      if (putRow(references.view, index * memory.width)) {
        bits |= 64;
      }
      out[head] = references.object(index) << 7 | bits | references.holder(index);
    }
    return Arrays.copyOf(out, end);
  }

  /** Columns of which only the value of one message is known become cells. */
  private void keep(Memory memory) {
    keptCount = 0;
    if (kept.length < memory.width) {
      kept = new int[2 * memory.width];
    }
    for (int column = 0; column < memory.width; column++) {
      if (!isFlat(memory, column)) {
        kept[keptCount++] = column;
      }
    }
  }

  /** A normal form has the mark of a message that carries something only where it does. */
  private static boolean isFlat(Memory memory, int column) {
    int message = memory.first[column];
    long sets = memory.hb[message] | memory.departed[message];
    if (memory.count(column) > 1 || sets != 0 || memory.mark[message] != 0) {
      return false;
    }
    for (int node = 0; node < memory.nodes; node++) {
      if (memory.ceiling[node * memory.width + column] != 0) {
        return false;
      }
    }
    return true;
  }

  private void encodeCells(Memory memory) {
    int head = end;
    put(0);
    int cell = 0;
    int column = 0;
    int flat = 0;
    while (cell < memory.cells.size() || column < memory.width) {
      if (column < memory.width
          && (cell == memory.cells.size() || memory.location[column] < memory.cells.location(cell))) {
        if (flat < keptCount && kept[flat] == column) {
          flat++;
        } else {
          int value = memory.value[memory.first[column]];
          if (value != program.initial(memory.location[column])) {
            put(memory.location[column]);
            put(value);
          }
        }
        column++;
      } else {
        put(memory.cells.location(cell));
        put(memory.cells.value(cell));
        cell++;
      }
    }
    out[head] = (end - head - 1) / 2;
  }

  private void encodeMessage(Memory memory, int message) {
    int head = end;
    put(0);
    int bits = memory.mark[message] & ~Mark.CARRIES;
    if (memory.hb[message] != 0) {
      bits |= 4;
      putMask(memory.hb[message], memory.nodes);
    }
    if (memory.departed[message] != 0) {
      bits |= 8;
      putMask(memory.departed[message], memory.nodes);
    }
    boolean isCarrying = (memory.mark[message] & Mark.CARRIES) != 0;
    if (isCarrying && putRow(memory.carried, message * memory.width)) {
      bits |= 16;
    }
    out[head] = memory.value[message] << 5 | bits;
  }

  private void encodeActor(Memory memory, int actor) {
    int head = end;
    put(0);
    int bits = 0;
    for (int holding = 0; holding < Memory.HOLDINGS; holding++) {
      int holder = Memory.HOLDINGS * actor + holding;
      if (putRow(memory.view, memory.row(actor, holding))) {
        bits |= 1 << 3 * holding;
      }
      if (memory.actorHb[holder] != 0) {
        bits |= 2 << 3 * holding;
        putMask(memory.actorHb[holder], memory.nodes);
      }
      if (memory.actorDeparted[holder] != 0) {
        bits |= 4 << 3 * holding;
        putMask(memory.actorDeparted[holder], memory.nodes);
      }
    }
    if ((memory.pending[actor] | memory.arrived[actor]) != 0) {
      bits |= 1 << 9;
      put(memory.last[actor]);
      putMask(memory.pending[actor], memory.nodes);
      putMask(memory.arrived[actor], memory.nodes);
    }
    out[head] = bits;
  }

  private void encodeNode(Memory memory, int node) {
    int head = end;
    put(0);
    int bits = 0;
    if (putRow(memory.published, node * memory.width)) {
      bits |= 1;
    }
    if (putRow(memory.ceiling, node * memory.width)) {
      bits |= 2;
    }
    out[head] = memory.nodeLocation[node] + 1 << 2 | bits;
  }

  private void put(int number) {
    if (end == out.length) {
      out = Arrays.copyOf(out, 2 * end);
    }
    out[end++] = number;
  }

  private void putMask(long set, int nodes) {
    put((int) (set & Integer.MAX_VALUE));
    if (nodes > 31) {
      put((int) (set >> 31));
    }
  }

  /** Writes a row unless it says nothing; returns whether it does. */
  private boolean putRow(int[] rows, int start) {
    int before = end;
    int seen = 0;
    for (int group = 0; group < keptCount; group += GROUP) {
      int head = end;
      put(0);
      int bits = 0;
      for (int i = group; i < Math.min(keptCount, group + GROUP); i++) {
        int entry = rows[start + kept[i]];
        if (entry != 0) {
          bits |= 1 << i - group;
          put(Entry.squeeze(entry));
        }
      }
      out[head] = bits;
      seen |= bits;
    }
    if (seen == 0) {
      end = before;
    }
    return seen != 0;
  }
}
