// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.Arrays;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;

/** Reads, writes and updates of one memory. */
final class Access {
  private final Program program;
  private final Memory memory;
  private long scNode;

  Access(Program program, Memory memory) {
    this.program = program;
    this.memory = memory;
  }

  /**
   * What an actor knows of the location of an access: its own view, and what the reference brings that it goes
   * through.
   */
  static int known(Memory memory, Program program, int actor, Op op, int column) {
    int known = memory.view[memory.row(actor, Memory.NOW) + column];
    References references = memory.references;
    if (references.size() > 0) {
      int reached = reached(references, actor, op);
      if (reached >= 0) {
        known = Entry.join(known, references.view[reached * memory.width + column]);
        int frozen = frozen(references, program, op, reached);
        known = frozen < 0 ? known : Entry.join(known, references.view[frozen * memory.width + column]);
      }
    }
    return known;
  }

  /** The row of the reference that an access depends on; negative where there is none. */
  private static int reached(References references, int actor, Op op) {
    return op.address() == Program.NO_OBJECT ? -1 : references.find(actor, op.address());
  }

  /** The row of the freeze with which an access through a reference sees a final field; negative for none. */
  private static int frozen(References references, Program program, Op op, int reached) {
    boolean sees = program.isFinal(op.location())
        && program.object(op.location()) == op.address()
        && references.seesFreeze(reached);
    return sees ? references.find(References.FROZEN, op.address()) : -1;
  }

  /** The lowest place that the access may read. */
  static int floor(Memory memory, int actor, Op op, int column, int known) {
    int floor = op.read() == Op.Mode.PLAIN ? known & Entry.FIELD : known >> Entry.COH & Entry.FIELD;
    long fences = memory.actorHb[Memory.HOLDINGS * actor] & memory.fences;
    for (long left = fences; left != 0; left &= left - 1) {
      int fence = Long.numberOfTrailingZeros(left);
      floor = Math.max(floor, memory.published[fence * memory.width + column] >>> Entry.WFL);
    }
    return floor;
  }

  static boolean isVolatile(Op op) {
    return op.read() == Op.Mode.VOLATILE || op.write() == Op.Mode.VOLATILE;
  }

  private static boolean isAcquire(Op op) {
    return op.read() == Op.Mode.ACQUIRE || isVolatile(op);
  }

  private static boolean isRelease(Op op) {
    return op.write() == Op.Mode.RELEASE || isVolatile(op);
  }

  /** Reads the message at a place; returns whether the SC axiom allows it. */
  boolean read(int actor, Op op, int column, int place) {
    int message = memory.first[column] + place;
    long hb = memory.actorHb[Memory.HOLDINGS * actor] | (isAcquire(op) ? memory.hb[message] : 0);
    if (!order(actor, op, hb, column, place, ScOrder.Half.READ)) {
      return false;
    }
    take(actor, op, message);
    int entry = memory.row(actor, Memory.NOW) + column;
    int seen = op.read() == Op.Mode.PLAIN ? place << Entry.WFL : place << Entry.COH | place << Entry.WFL;
    memory.view[entry] = Entry.join(memory.view[entry], seen);
    refer(actor, op, message);
    return true;
  }

  /** Writes a message at a place; returns whether the SC axiom allows it. */
  boolean write(int actor, Op op, int column, int place) {
    int message = memory.insert(column, place);
    memory.value[message] = op.operand();
    long hb = memory.actorHb[Memory.HOLDINGS * actor];
    if (!order(actor, op, hb, column, place, ScOrder.Half.WRITE)) {
      return false;
    }
    give(actor, op, column, place);
    return true;
  }

  /** Reads the message at a place and writes right behind it; returns whether the SC axiom allows it. */
  boolean update(int actor, Op op, int column, int place, int written) {
    int message = memory.insert(column, place + 1);
    int read = message - 1;
    memory.value[message] = written;
    memory.mark[message] = Mark.GLUED;
    long hb = memory.actorHb[Memory.HOLDINGS * actor] | (isAcquire(op) ? memory.hb[read] : 0);
    if (!order(actor, op, hb, column, place + 1, ScOrder.Half.WRITE)) {
      return false;
    }
    take(actor, op, read);
    refer(actor, op, read);
    memory.carry(message, memory.carried, read * memory.width);
    memory.hb[message] |= memory.hb[read];
    memory.departed[message] |= memory.departed[read];
    give(actor, op, column, place + 1);
    return true;
  }

  /** Puts the access where the SC axiom wants it; what happens before it counts. */
  private boolean order(int actor, Op op, long hb, int column, int place, ScOrder.Half half) {
    Departure.pass(memory, actor, op.location());
    if (isVolatile(op)) {
      long before = Departure.before(memory, actor, hb);
      int node = ScOrder.access(memory, before, column, place, half);
      if (node < 0) {
        return false;
      }
      scNode = 1L << node;
    } else {
      scNode = 0;
    }
    return ScOrder.pass(memory, hb, column, place, half);
  }

  /** What a read takes from a message: at once, or at the next acquire fence. */
  private void take(int actor, Op op, int message) {
    int row = message * memory.width;
    if (isAcquire(op)) {
      int now = Memory.HOLDINGS * actor;
      memory.join(actor, Memory.NOW, memory.carried, row, memory.hb[message], 0);
      memory.arrived[actor] |= memory.departed[message] & ~memory.actorDeparted[now];
      memory.actorHb[now] |= scNode;
      memory.pending[actor] |= scNode;
    } else {
      memory.join(actor, Memory.ACQUIRED, memory.carried, row, memory.hb[message], memory.departed[message]);
    }
  }

  /** What a write gives to those who acquire it. */
  private void give(int actor, Op op, int column, int place) {
    int message = memory.first[column] + place;
    int now = Memory.HOLDINGS * actor;
    int entry = memory.row(actor, Memory.NOW) + column;
    memory.view[entry] = Entry.join(memory.view[entry], Entry.all(place));
    if (isRelease(op)) {
      memory.carry(message, memory.view, memory.row(actor, Memory.NOW));
      memory.hb[message] |= memory.actorHb[now] | scNode;
      memory.departed[message] |= Departure.carried(memory, actor);
    } else {
      memory.carry(message, memory.view, memory.row(actor, Memory.RELEASED));
      memory.hb[message] |= memory.actorHb[now + Memory.RELEASED];
      memory.departed[message] |= memory.actorDeparted[now + Memory.RELEASED];
    }
    memory.actorHb[now] |= scNode;
    memory.pending[actor] |= scNode;
    markFreeze(actor, message);
  }

  private void markFreeze(int actor, int message) {
    if (memory.references.size() == 0) {
      return;
    }
    int object = program.referent(memory.value[message]);
    int known = object == Program.NO_OBJECT ? -1 : memory.references.find(actor, object);
    if (known >= 0 && memory.references.seesFreeze(known)) {
      memory.mark[message] |= Mark.AFTER_FREEZE;
    }
  }

  /** Adds what fences publish that happen before a message: it does not carry that itself. */
  private void addPublished(long fences, int[] brought) {
    for (long left = fences; left != 0; left &= left - 1) {
      int row = Long.numberOfTrailingZeros(left) * memory.width;
      for (int column = 0; column < memory.width; column++) {
        int place = memory.published[row + column] >>> Entry.WFL;
        int floors = place << Entry.COH | place << Entry.WFL;
        brought[column] = Entry.join(brought[column], memory.hasVolatile ? floors : Entry.all(place));
      }
    }
  }

  /**
   * A reference that was read brings what its message carries, and what the reference that led to it brought. Where the
   * actor holds another copy, only what both bring.
   */
  private void refer(int actor, Op op, int message) {
    int object = program.referent(memory.value[message]);
    if (object == Program.NO_OBJECT || op.reach() != Op.Reach.SHARED) {
      return;
    }
    int width = memory.width;
    References references = memory.references;
    int[] brought = Arrays.copyOfRange(memory.carried, message * width, (message + 1) * width);
    addPublished(memory.hb[message] & memory.fences, brought);
    int reached = reached(references, actor, op);
    if (reached >= 0) {
      memory.join(brought, 0, references.view, reached * width);
      int frozen = frozen(references, program, op, reached);
      if (frozen >= 0) {
        memory.join(brought, 0, references.view, frozen * width);
      }
    }
    boolean sees = (memory.mark[message] & Mark.AFTER_FREEZE) != 0;
    References.Sight sight = sees ? References.Sight.AFTER_FREEZE : References.Sight.BEFORE_FREEZE;
    int known = references.find(actor, object);
    if (known < 0) {
      int index = references.findOrAdd(actor, object, width);
      System.arraycopy(brought, 0, references.view, index * width, width);
      references.setSight(index, sight);
    } else if (references.sight(known) != References.Sight.OWN) {
      references.meet(known, width, brought, sight);
    }
  }
}
