// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.Set;
import org.pagerace.explore.model.Effect;
import org.pagerace.explore.model.Machine;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;

/** Takes operations under the rules of {@link org.pagerace.explore.model.Java}. */
public final class JrcMachine implements Machine {
  private final Program program;
  private final int actors;
  private final Decoder decoder;
  private final Encoder encoder;
  private final NormalForm normalForm;
  private final Memory before;
  private final Memory after;
  private final Access access;
  private Successors successors;

  /** A machine for one program. */
  public JrcMachine(Program program, Set<Shortcut> shortcuts) {
    this.program = program;
    this.actors = program.actors();
    this.decoder = new Decoder(program);
    this.encoder = new Encoder(program);
    this.normalForm = new NormalForm(program, shortcuts.contains(Shortcut.MESSAGE_COLLECTION));
    this.before = new Memory(actors);
    this.after = new Memory(actors);
    this.access = new Access(program, after);
  }

  @Override
  public int[] initial() {
    after.clear(0);
    after.first[0] = 0;
    for (int actor = 0; actor < actors; actor++) {
      after.at[actor] = program.start(actor);
    }
    return encoder.encode(after);
  }

  @Override
  public void step(int[] state, int actor, Op op, Successors receiver) {
    successors = receiver;
    boolean isFlat = op.reach() == Op.Reach.PRIVATE;
    switch (op.kind()) {
      case READ, WRITE, UPDATE, WEAK_UPDATE -> {
        decoder.decode(state, isFlat ? -1 : op.location(), before);
        if (isFlat) {
          flat(actor, op);
        } else if (op.kind() == Op.Kind.WRITE) {
          write(actor, op);
        } else {
          read(actor, op);
        }
      }
      case FULL_FENCE, ACQUIRE_FENCE, RELEASE_FENCE, LOAD_LOAD_FENCE, STORE_STORE_FENCE, FREEZE -> {
        decoder.decode(state, -1, before);
        after.copyFrom(before);
        Fence.step(after, actor, op);
        emit(actor, 0, false, new Effect(actor, -1, -1, -1, -1, -1, false));
      }
      default -> {
        decoder.decode(state, op.location(), before);
        monitor(actor, op);
      }
    }
  }

  private void read(int actor, Op op) {
    int location = op.location();
    int column = before.column(location);
    int count = before.count(column);
    int known = Access.known(before, program, actor, op, column);
    int lowest = Access.floor(before, actor, op, column, known);
    int lowestUpdated = Math.max(lowest, known >>> Entry.WFL);
    for (int place = count - 1; place >= lowest; place--) {
      int index = before.first[column] + place;
      int found = before.value[index];
      boolean isStale = place < count - 1;
      int written = op.kind() == Op.Kind.READ ? Op.Update.NOTHING : op.update().apply(found);
      if (written == Op.Update.NOTHING || op.kind() == Op.Kind.WEAK_UPDATE) {
        after.copyFrom(before);
        if (access.read(actor, op, column, place)) {
          emit(actor, found, false, new Effect(actor, location, found, place, -1, -1, isStale));
        }
      }
      boolean isTaken = isStale && (before.mark[index + 1] & Memory.GLUED) != 0;
      if (written != Op.Update.NOTHING && place >= lowestUpdated && !isTaken) {
        after.copyFrom(before);
        if (access.update(actor, op, column, place, written)) {
          emit(actor, found, true, new Effect(actor, location, found, place, written, place + 1, isStale));
        }
      }
    }
  }

  private void write(int actor, Op op) {
    int column = before.column(op.location());
    int count = before.count(column);
    int lowest = (Access.known(before, program, actor, op, column) >>> Entry.WFL) + 1;
    for (int place = count; place >= lowest; place--) {
      if (place < count && (before.mark[before.first[column] + place] & Memory.GLUED) != 0) {
        continue;
      }
      after.copyFrom(before);
      if (access.write(actor, op, column, place)) {
        emit(actor, 0, false, new Effect(actor, op.location(), -1, -1, op.operand(), place, false));
      }
    }
  }

  /** An access to what nobody else reaches: one value, though for the SC axiom still a step in program order. */
  private void flat(int actor, Op op) {
    int location = op.location();
    int initial = program.initial(location);
    int found = before.cellValue(location, initial);
    int written =
        switch (op.kind()) {
          case READ -> Op.Update.NOTHING;
          case WRITE -> op.operand();
          default -> op.update().apply(found);
        };
    boolean isWrite = op.kind() == Op.Kind.WRITE;
    if (written == Op.Update.NOTHING || op.kind() == Op.Kind.WEAK_UPDATE) {
      after.copyFrom(before);
      Departure.pass(after, actor, location);
      emit(actor, found, false, new Effect(actor, location, found, 0, -1, -1, false));
    }
    if (written != Op.Update.NOTHING) {
      after.copyFrom(before);
      Departure.pass(after, actor, location);
      after.setCell(location, written, initial);
      Effect effect = new Effect(actor, location, isWrite ? -1 : found, isWrite ? -1 : 0, written, 0, false);
      emit(actor, isWrite ? 0 : found, !isWrite, effect);
    }
  }

  private void monitor(int actor, Op op) {
    int column = before.column(op.location());
    boolean isFree = before.value[before.first[column]] == 0;
    int waiting = before.cellValue(op.operand(), 0);
    switch (op.kind()) {
      case LOCK -> {
        if (isFree) {
          lock(actor, op, column, waiting);
        }
      }
      case AWAKE, AWAKE_TIMED -> {
        boolean isNotified = (waiting & 1 << actor) == 0;
        if (isFree && (isNotified || op.kind() == Op.Kind.AWAKE_TIMED)) {
          lock(actor, op, column, waiting & ~(1 << actor));
        }
      }
      case UNLOCK -> unlock(actor, op, column, waiting);
      case WAIT -> unlock(actor, op, column, waiting | 1 << actor);
      case NOTIFY -> {
        for (int left = waiting; left != 0; left &= left - 1) {
          notifying(actor, op, waiting & ~Integer.lowestOneBit(left));
        }
        if (waiting == 0) {
          notifying(actor, op, 0);
        }
      }
      case NOTIFY_ALL -> notifying(actor, op, 0);
      default -> throw new IllegalArgumentException("not a monitor operation: " + op.kind());
    }
  }

  private void lock(int actor, Op op, int column, int waiting) {
    after.copyFrom(before);
    Fence.lock(after, actor, column);
    setWaiting(op, waiting);
    emit(actor, 0, false, new Effect(actor, op.location(), 0, 0, 1, 0, false));
  }

  private void unlock(int actor, Op op, int column, int waiting) {
    after.copyFrom(before);
    Fence.unlock(after, actor, column);
    setWaiting(op, waiting);
    emit(actor, 0, false, new Effect(actor, op.location(), -1, -1, 0, 0, false));
  }

  private void notifying(int actor, Op op, int waiting) {
    after.copyFrom(before);
    setWaiting(op, waiting);
    emit(actor, 0, false, new Effect(actor, op.location(), -1, -1, -1, -1, false));
  }

  private void setWaiting(Op op, int waiting) {
    switch (op.kind()) {
      case WAIT, AWAKE, AWAKE_TIMED, NOTIFY, NOTIFY_ALL -> after.setCell(op.operand(), waiting, 0);
      default -> {}
    }
  }

  private void emit(int actor, int read, boolean hasWritten, Effect effect) {
    after.at[actor] = program.next(before.at[actor], read, hasWritten);
    normalForm.apply(after);
    successors.add(encoder.encode(after), effect);
  }

  @Override
  public void settle(int[] state, Successors receiver) {}

  @Override
  public boolean isSettled(int[] state) {
    return true;
  }

  @Override
  public int latest(int[] state, int location) {
    decoder.decode(state, location, before);
    return before.value[before.first[before.column(location) + 1] - 1];
  }
}
