// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.Arrays;
import org.pagerace.explore.program.Op;

/** What orders without an access to data: fences, the end of constructors, monitors. */
final class Fence {
  private Fence() {}

  static void step(Memory memory, int actor, Op op) {
    switch (op.kind()) {
      case ACQUIRE_FENCE, LOAD_LOAD_FENCE -> {
        Departure.pass(memory, actor, Memory.NO_LOCATION);
        acquire(memory, actor);
      }
      case RELEASE_FENCE, STORE_STORE_FENCE -> {
        Departure.pass(memory, actor, Memory.NO_LOCATION);
        release(memory, actor);
      }
      case FULL_FENCE -> {
        Departure.pass(memory, actor, Memory.NO_LOCATION);
        acquire(memory, actor);
        int now = Memory.HOLDINGS * actor;
        int fence = ScOrder.fence(memory, memory.actorHb[now], memory.row(actor, Memory.NOW));
        memory.actorHb[now] = 1L << fence;
        memory.actorDeparted[now] = 0;
        release(memory, actor);
      }
      default -> freeze(memory, actor, op.operand());
    }
  }

  private static void acquire(Memory memory, int actor) {
    int holder = Memory.HOLDINGS * actor + Memory.ACQUIRED;
    int row = memory.row(actor, Memory.ACQUIRED);
    memory.join(
        actor, Memory.NOW, memory.view, row, memory.actorHb[holder], memory.actorDeparted[holder]);
    Arrays.fill(memory.view, row, row + memory.width, 0);
    memory.actorHb[holder] = 0;
    memory.actorDeparted[holder] = 0;
  }

  private static void release(Memory memory, int actor) {
    int now = Memory.HOLDINGS * actor;
    int released = now + Memory.RELEASED;
    int row = memory.row(actor, Memory.NOW);
    System.arraycopy(memory.view, row, memory.view, memory.row(actor, Memory.RELEASED), memory.width);
    memory.actorHb[released] = memory.actorHb[now];
    memory.actorDeparted[released] = memory.actorDeparted[now];
  }

  private static void freeze(Memory memory, int actor, int object) {
    int width = memory.width;
    int frozen = memory.references.findOrAdd(References.FROZEN, object, width);
    int now = memory.row(actor, Memory.NOW);
    for (int column = 0; column < width; column++) {
      int known = memory.view[now + column] & Entry.FIELD;
      int entry = frozen * width + column;
      memory.references.view[entry] = Entry.join(memory.references.view[entry], Entry.all(known));
    }
    memory.references.setSight(memory.references.findOrAdd(actor, object, width), References.Sight.OWN);
  }

  static void lock(Memory memory, int actor, int column) {
    int monitor = memory.first[column];
    int width = memory.width;
    Departure.pass(memory, actor, Memory.NO_LOCATION);
    memory.join(
        actor, Memory.NOW, memory.carried, monitor * width, memory.hb[monitor], memory.departed[monitor]);
    memory.value[monitor] = 1;
    memory.hb[monitor] = 0;
    memory.departed[monitor] = 0;
    memory.mark[monitor] = 0;
    Arrays.fill(memory.carried, monitor * width, (monitor + 1) * width, 0);
  }

  static void unlock(Memory memory, int actor, int column) {
    int monitor = memory.first[column];
    Departure.pass(memory, actor, Memory.NO_LOCATION);
    int now = Memory.HOLDINGS * actor;
    memory.value[monitor] = 0;
    memory.hb[monitor] = memory.actorHb[now];
    memory.departed[monitor] = memory.actorDeparted[now];
    memory.carry(monitor, memory.view, memory.row(actor, Memory.NOW));
  }
}
