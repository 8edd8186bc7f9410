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
  /** What is taken along ends here: the actor may be looping in it. */
  private static final int LONGEST_RUN = 1_000;

  private final Program program;
  private final Modes met;
  private final Modes modes;
  private final int actors;
  private final Decoder decoder;
  private final Encoder encoder;
  private final NormalForm normalForm;
  private final Memory before;
  private final Memory after;
  private final Access access;
  private final MonitorSteps monitors;
  private Successors successors;
  /** Hears of what is taken along; null while nothing is. */
  private Along along;

  /**
   * A machine for one program.
   *
   * @param met the modes met in the program so far; the machine adds to them
   */
  public JrcMachine(Program program, Set<Shortcut> shortcuts, Modes met) {
    this.program = program;
    this.met = met;
    this.modes = met.copy();
    this.actors = program.actors();
    this.decoder = new Decoder(program);
    this.encoder = new Encoder(program);
    this.normalForm = new NormalForm(program, shortcuts.contains(Shortcut.MESSAGE_COLLECTION), modes);
    this.before = new Memory(actors, modes.hasVolatile());
    this.after = new Memory(actors, modes.hasVolatile());
    this.access = new Access(program, after);
    this.monitors = new MonitorSteps(before, after, this);
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

  /** A fence asks nothing of others and takes nothing from them: a new SC event has no other after it. */
  @Override
  public boolean isLocal(int[] state, int actor, Op op) {
    return op.isFence() || op.isLocal();
  }

  @Override
  public void step(int[] state, int actor, Op op, Successors receiver) {
    successors = receiver;
    boolean isFlat = op.reach() == Op.Reach.PRIVATE;
    if (!isFlat) {
      check(op);
    }
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
        monitors.step(actor, op);
      }
    }
  }

  @Override
  public void stepAlong(int[] state, int actor, Op op, Along listener, Successors receiver) {
    along = listener;
    try {
      step(state, actor, op, receiver);
    } finally {
      along = null;
    }
  }

  private void check(Op op) {
    if (Access.isVolatile(op) && !modes.hasVolatile()) {
      met.foundVolatile();
    }
    if (op.kind() == Op.Kind.FREEZE && !modes.hasFreeze()) {
      met.foundFreeze();
    }
    boolean isPlain = op.read() == Op.Mode.PLAIN && op.kind() != Op.Kind.WEAK_UPDATE;
    if (isPlain && op.reach() == Op.Reach.SHARED && !modes.isPlain(op.location())) {
      met.foundPlainRead(op.location());
    }
  }

  private void read(int actor, Op op) {
    int location = op.location();
    int column = before.column(location);
    int count = before.count(column);
    int known = Access.known(before, program, actor, op, column);
    int lowest = Access.floor(before, actor, op, column, known);
    int lowestUpdated = Math.max(lowest, known >>> Entry.WFL);
    boolean isNothing = op.kind() == Op.Kind.WEAK_UPDATE && op.read() == Op.Mode.PLAIN;
    if (isNothing) {
      after.copyFrom(before);
      emit(actor, program.initial(location), false, new Effect(actor, location, -1, -1, -1, -1, false));
    }
    for (int place = count - 1; place >= lowest; place--) {
      int index = before.first[column] + place;
      int found = before.value[index];
      boolean isStale = place < count - 1;
      int written = op.kind() == Op.Kind.READ ? Op.Update.NOTHING : op.update().apply(found);
      if (!isNothing && (written == Op.Update.NOTHING || op.kind() == Op.Kind.WEAK_UPDATE)) {
        after.copyFrom(before);
        if (access.read(actor, op, column, place)) {
          emit(actor, found, false, new Effect(actor, location, found, place, -1, -1, isStale));
        }
      }
      boolean isTaken = isStale && (before.mark[index + 1] & Mark.GLUED) != 0;
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
      if (place < count && (before.mark[before.first[column] + place] & Mark.GLUED) != 0) {
        continue;
      }
      after.copyFrom(before);
      if (access.write(actor, op, column, place)) {
        emit(actor, 0, false, new Effect(actor, op.location(), -1, -1, op.operand(), place, false));
      }
    }
  }

  /**
   * An access to what nobody else reaches: one value, though for the SC axiom still a step in program order.
   */
  private void flat(int actor, Op op) {
    int location = op.location();
    int initial = program.initial(location);
    int found = before.cells.get(location, initial);
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
      after.cells.set(location, written, initial);
      Effect effect = new Effect(actor, location, isWrite ? -1 : found, isWrite ? -1 : 0, written, 0, false);
      emit(actor, isWrite ? 0 : found, !isWrite, effect);
    }
  }

  /** Hands out what the step has made of the memory. */
  void emit(int actor, int read, boolean hasWritten, Effect effect) {
    after.at[actor] = program.next(before.at[actor], read, hasWritten);
    if (along != null) {
      takeAlong(actor);
    }
    normalForm.apply(after);
    successors.add(encoder.encode(after), effect);
  }

  /** Takes the local steps that need no column of their own: none of them asks what its location holds for others. */
  private void takeAlong(int actor) {
    for (int taken = 0; taken < LONGEST_RUN && !program.isFinished(after.at[actor]); taken++) {
      Op op = program.op(after.at[actor]);
      boolean isFence = op.isFence();
      boolean isCell = op.isLocal() && op.reach() == Op.Reach.PRIVATE;
      if (isFence) {
        Fence.step(after, actor, op);
      } else if (isCell) {
        Departure.pass(after, actor, op.location());
      } else {
        return;
      }
      int initial = isCell ? program.initial(op.location()) : 0;
      int found = op.kind() == Op.Kind.READ ? after.cells.get(op.location(), initial) : 0;
      if (op.kind() == Op.Kind.WRITE) {
        after.cells.set(op.location(), op.operand(), initial);
      }
      after.at[actor] = program.next(after.at[actor], found, false);
      along.taken(op);
    }
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
