// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model;

import java.util.List;
import java.util.Set;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;

/**
 * Sequential consistency (Lamport, 1979): one memory, and every operation takes effect at once, in an order that agrees
 * with the order of each actor's program.
 *
 * <ul>
 *   <li>A read finds the last write. An update reads and writes in one step.
 *   <li>Fences order nothing that is not ordered already.
 *   <li>A weak compare-and-set fails only where a strong one does.
 * </ul>
 */
public final class Sc implements MemoryModel {
  @Override
  public String name() {
    return "sc";
  }

  @Override
  public List<String> limits() {
    return List.of("weak compare-and-set never fails for no reason");
  }

  @Override
  public Machine machine(Program program, Set<Shortcut> shortcuts) {
    return new OneMemory(program);
  }

  private static final class OneMemory implements Machine {
    private final Program program;
    private final int start;

    OneMemory(Program program) {
      this.program = program;
      this.start = program.actors();
    }

    @Override
    public int[] initial() {
      int[] state = new int[start];
      for (int actor = 0; actor < start; actor++) {
        state[actor] = program.start(actor);
      }
      return state;
    }

    @Override
    public boolean isLocal(int[] state, int actor, Op op) {
      return op.isFence() || op.isLocal();
    }

    @Override
    public void step(int[] state, int actor, Op op, Successors successors) {
      int location = op.location();
      switch (op.kind()) {
        case READ -> {
          int found = Cells.get(state, start, program, location);
          to(state.clone(), actor, found, false, successors, new Effect(actor, location, found, 0, -1, -1, false));
        }
        case WRITE -> write(state, actor, op.operand(), -1, location, successors);
        case UPDATE, WEAK_UPDATE -> {
          int found = Cells.get(state, start, program, location);
          int written = op.update().apply(found);
          if (written == Op.Update.NOTHING) {
            to(state.clone(), actor, found, false, successors, new Effect(actor, location, found, 0, -1, -1, false));
          } else {
            write(state, actor, written, found, location, successors);
          }
        }
        case LOCK, UNLOCK, WAIT, AWAKE, AWAKE_TIMED, NOTIFY, NOTIFY_ALL ->
            Monitors.step(state, start, program, actor, op, successors);
        default -> to(state.clone(), actor, 0, false, successors, new Effect(actor, -1, -1, -1, -1, -1, false));
      }
    }

    private void write(int[] state, int actor, int value, int found, int location, Successors successors) {
      int[] written = Cells.with(state, start, program, location, value);
      boolean isUpdate = found >= 0;
      Effect effect = new Effect(actor, location, found, isUpdate ? 0 : -1, value, 0, false);
      to(written, actor, isUpdate ? found : 0, isUpdate, successors, effect);
    }

    private void to(int[] state, int actor, int read, boolean hasWritten, Successors successors, Effect effect) {
      state[actor] = program.next(state[actor], read, hasWritten);
      successors.add(state, effect);
    }

    @Override
    public void settle(int[] state, Successors successors) {}

    @Override
    public boolean isSettled(int[] state) {
      return true;
    }

    @Override
    public int latest(int[] state, int location) {
      return Cells.get(state, start, program, location);
    }
  }
}
