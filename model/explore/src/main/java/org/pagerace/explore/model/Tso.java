// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;

/**
 * x86-TSO (Owens, Sarkar, Sewell, 2009) as HotSpot maps Java's access modes to it. Every actor has a store buffer, first
 * in, first out, in front of one memory.
 *
 * <ul>
 *   <li>A plain, opaque or release write joins the own store buffer.
 *   <li>A read finds the newest own buffered write of the location, else what memory holds.
 *   <li>The oldest buffered write of an actor can reach memory at any time.
 *   <li>A volatile write (a move and a locked instruction), an update, successful or not, and a full fence wait until the
 *       own buffer is empty; so do taking and giving back a monitor. The other fences order what is ordered already.
 *   <li>A weak compare-and-set fails only where a strong one does.
 * </ul>
 *
 * <p>This says what the processor does with the accesses in the order in which they are written; a compiler may reorder
 * plain ones before.
 *
 * <p>The state: nodes, the length of every buffer, the buffers as pairs of location and value, then {@link Cells}.
 */
public final class Tso implements MemoryModel {
  @Override
  public String name() {
    return "tso";
  }

  @Override
  public List<String> limits() {
    return List.of(
        "the compiler is taken to keep the order of accesses",
        "weak compare-and-set never fails for no reason");
  }

  @Override
  public Machine machine(Program program, Set<Shortcut> shortcuts) {
    return new Buffered(program);
  }

  private static final class Buffered implements Machine {
    private final Program program;
    private final int actors;

    Buffered(Program program) {
      this.program = program;
      this.actors = program.actors();
    }

    @Override
    public int[] initial() {
      int[] state = new int[2 * actors];
      for (int actor = 0; actor < actors; actor++) {
        state[actor] = program.start(actor);
      }
      return state;
    }

    @Override
    public boolean isLocal(int[] state, int actor, Op op) {
      return switch (op.kind()) {
        case ACQUIRE_FENCE, RELEASE_FENCE, LOAD_LOAD_FENCE, STORE_STORE_FENCE, FREEZE -> true;
        case FULL_FENCE -> isEmpty(state, actor);
        case WRITE -> op.write() != Op.Mode.VOLATILE;
        default -> op.isLocal();
      };
    }

    @Override
    public void step(int[] state, int actor, Op op, Successors successors) {
      switch (op.kind()) {
        case READ -> {
          int found = op.reach() == Op.Reach.SHARED ? read(state, actor, op.location()) : memory(state, op.location());
          to(state.clone(), actor, found, false, successors, read(actor, op, found));
        }
        case WRITE -> {
          if (op.write() == Op.Mode.VOLATILE) {
            if (isEmpty(state, actor)) {
              write(state, actor, op, -1, op.operand(), successors);
            }
          } else if (op.reach() == Op.Reach.SHARED) {
            Effect effect = new Effect(actor, op.location(), -1, -1, op.operand(), -1, false);
            to(pushed(state, actor, op.location(), op.operand()), actor, 0, false, successors, effect);
          } else {
            write(state, actor, op, -1, op.operand(), successors);
          }
        }
        case UPDATE, WEAK_UPDATE -> {
          if (isEmpty(state, actor)) {
            int found = memory(state, op.location());
            int written = op.update().apply(found);
            if (written == Op.Update.NOTHING) {
              to(state.clone(), actor, found, false, successors, read(actor, op, found));
            } else {
              write(state, actor, op, found, written, successors);
            }
          }
        }
        case FULL_FENCE -> {
          if (isEmpty(state, actor)) {
            to(state.clone(), actor, 0, false, successors, nothing(actor));
          }
        }
        case LOCK, UNLOCK, WAIT, AWAKE, AWAKE_TIMED -> {
          if (isEmpty(state, actor)) {
            Monitors.step(state, cells(state), program, actor, op, successors);
          }
        }
        case NOTIFY, NOTIFY_ALL -> Monitors.step(state, cells(state), program, actor, op, successors);
        default -> to(state.clone(), actor, 0, false, successors, nothing(actor));
      }
    }

    private static Effect read(int actor, Op op, int found) {
      return new Effect(actor, op.location(), found, 0, -1, -1, false);
    }

    private static Effect nothing(int actor) {
      return new Effect(actor, -1, -1, -1, -1, -1, false);
    }

    private void write(int[] state, int actor, Op op, int found, int value, Successors successors) {
      boolean isUpdate = found >= 0;
      int[] written = Cells.with(state, cells(state), program, op.location(), value);
      Effect effect = new Effect(actor, op.location(), found, isUpdate ? 0 : -1, value, 0, false);
      to(written, actor, isUpdate ? found : 0, isUpdate, successors, effect);
    }

    private void to(int[] state, int actor, int read, boolean hasWritten, Successors successors, Effect effect) {
      state[actor] = program.next(state[actor], read, hasWritten);
      successors.add(state, effect);
    }

    @Override
    public void settle(int[] state, Successors successors) {
      for (int actor = 0; actor < actors; actor++) {
        if (!isEmpty(state, actor)) {
          int oldest = buffer(state, actor);
          int location = state[oldest];
          int value = state[oldest + 1];
          int[] drained = new int[state.length - 2];
          System.arraycopy(state, 0, drained, 0, oldest);
          System.arraycopy(state, oldest + 2, drained, oldest, state.length - oldest - 2);
          drained[actors + actor]--;
          int[] written = Cells.with(drained, cells(drained), program, location, value);
          successors.add(written, new Effect(actor, location, -1, -1, value, 0, false));
        }
      }
    }

    @Override
    public boolean isSettled(int[] state) {
      return cells(state) == 2 * actors;
    }

    @Override
    public int latest(int[] state, int location) {
      return memory(state, location);
    }

    @Override
    public List<int[]> storeBuffer(int[] state, int actor) {
      List<int[]> waiting = new ArrayList<>();
      int end = buffer(state, actor) + 2 * state[actors + actor];
      for (int at = buffer(state, actor); at < end; at += 2) {
        waiting.add(new int[] {state[at], state[at + 1]});
      }
      return waiting;
    }

    private boolean isEmpty(int[] state, int actor) {
      return state[actors + actor] == 0;
    }

    /** Where an actor's buffer begins; for one actor more than there are, where the cells begin. */
    private int buffer(int[] state, int actor) {
      int at = 2 * actors;
      for (int before = 0; before < actor; before++) {
        at += 2 * state[actors + before];
      }
      return at;
    }

    private int cells(int[] state) {
      return buffer(state, actors);
    }

    private int memory(int[] state, int location) {
      return Cells.get(state, cells(state), program, location);
    }

    private int read(int[] state, int actor, int location) {
      int oldest = buffer(state, actor);
      for (int at = oldest + 2 * state[actors + actor] - 2; at >= oldest; at -= 2) {
        if (state[at] == location) {
          return state[at + 1];
        }
      }
      return memory(state, location);
    }

    private int[] pushed(int[] state, int actor, int location, int value) {
      int end = buffer(state, actor) + 2 * state[actors + actor];
      int[] pushed = new int[state.length + 2];
      System.arraycopy(state, 0, pushed, 0, end);
      pushed[end] = location;
      pushed[end + 1] = value;
      System.arraycopy(state, end, pushed, end + 2, state.length - end);
      pushed[actors + actor]++;
      return pushed;
    }
  }
}
