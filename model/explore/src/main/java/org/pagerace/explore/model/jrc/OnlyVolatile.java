// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model.jrc;

import java.util.List;
import org.pagerace.explore.model.Effect;
import org.pagerace.explore.model.Machine;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;

/**
 * A program in which whatever several actors reach is volatile or a monitor is sequentially consistent:
 * {@code po}, {@code rf}, {@code co} and {@code fr} between volatile accesses are all in the relation that
 * may have no cycle, and what leads from one to another over monitors is {@code pol;hb;pol}. What an actor
 * does to its own objects before it hands them on, others then find done. A weaker access ends this, and the
 * search starts again on a {@link JrcMachine}.
 */
public final class OnlyVolatile implements Machine {
  private final Machine sequential;
  private final Program program;
  private final Modes met;

  /**
   * A machine for one program.
   *
   * @param sequential its machine under sequential consistency
   * @param met the modes met in the program so far; the machine adds to them
   */
  public OnlyVolatile(Machine sequential, Program program, Modes met) {
    this.sequential = sequential;
    this.program = program;
    this.met = met;
  }

  @Override
  public int[] initial() {
    return sequential.initial();
  }

  @Override
  public boolean isLocal(int[] state, int actor, Op op) {
    return sequential.isLocal(state, actor, op);
  }

  @Override
  public void step(int[] state, int actor, Op op, Successors successors) {
    boolean isAccess = op.read() != null || op.write() != null;
    if (isAccess && op.reach() == Op.Reach.SHARED && !Access.isVolatile(op)) {
      met.foundWeaker();
    }
    sequential.step(
        state,
        actor,
        op,
        (next, effect) -> {
          successors.add(next, effect);
          if (op.kind() == Op.Kind.WEAK_UPDATE && effect.written() >= 0) {
            int[] failed = state.clone();
            failed[actor] = program.next(state[actor], effect.read(), false);
            successors.add(failed, new Effect(actor, op.location(), effect.read(), 0, -1, -1, false));
          }
        });
  }

  @Override
  public void settle(int[] state, Successors successors) {
    sequential.settle(state, successors);
  }

  @Override
  public boolean isSettled(int[] state) {
    return sequential.isSettled(state);
  }

  @Override
  public int latest(int[] state, int location) {
    return sequential.latest(state, location);
  }

  @Override
  public List<int[]> storeBuffer(int[] state, int actor) {
    return List.of();
  }
}
