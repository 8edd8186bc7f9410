// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pagerace.explore.model.Effect;
import org.pagerace.explore.model.Machine;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;

/**
 * The transitions of the search: one step of an actor or of memory, and then every step of that actor that nobody else
 * can notice.
 */
final class Moves {
  /** A run of steps that nobody notices ends here: the actor may be looping in it. */
  private static final int LONGEST_RUN = 1_000;

  private final Program program;
  private final Machine machine;
  private final boolean takesLocalStepsAlong;
  /** A machine is at work until it has handed out all successors: they are followed only then. */
  private final List<int[]> reached = new ArrayList<>();

  private final List<Integer> movers = new ArrayList<>();
  private final List<Integer> steps = new ArrayList<>();
  private int shown;

  Moves(Program program, Machine machine, boolean takesLocalStepsAlong) {
    this.program = program;
    this.machine = machine;
    this.takesLocalStepsAlong = takesLocalStepsAlong;
  }

  /** The same moves on another machine for the same program. */
  Moves with(Machine other) {
    return new Moves(program, other, takesLocalStepsAlong);
  }

  /** Receives what is taken along. */
  interface Trace {
    /** Nobody listens. */
    Trace NONE = (op, effect, after) -> {};

    void step(Op op, Effect effect, int[] after);
  }

  /** Receives the transitions of a state. */
  interface Transitions {
    /**
     * @param mover the actor; plus {@link StateGraph#SETTLING} where memory moves by itself
     * @param steps how many steps a witness shows for it
     */
    void to(int mover, int steps, int[] target);
  }

  int[] initial() {
    int[] state = machine.initial();
    for (int actor = 0; actor < program.actors(); actor++) {
      state = run(state, actor, Trace.NONE);
    }
    return state;
  }

  boolean isEnd(int[] state) {
    for (int actor = 0; actor < program.actors(); actor++) {
      if (!program.isFinished(state[actor])) {
        return false;
      }
    }
    return machine.isSettled(state);
  }

  /** What a state in which all is at an end shows. */
  String outcome(int[] state) {
    int[] nodes = Arrays.copyOf(state, program.actors());
    return program.outcome(nodes, location -> machine.latest(state, location));
  }

  void from(int[] state, Transitions transitions) {
    for (int actor = 0; actor < program.actors(); actor++) {
      clear();
      if (takesLocalStepsAlong && !program.isFinished(state[actor])) {
        machine.stepAlong(state, actor, program.op(state[actor]), this::count, this::reach);
      } else {
        byActor(state, actor, this::reach);
      }
      follow(0, transitions);
    }
    clear();
    byMemory(state, this::reach);
    follow(StateGraph.SETTLING, transitions);
  }

  private void clear() {
    reached.clear();
    movers.clear();
    steps.clear();
    shown = 0;
  }

  private void count(Op op) {
    shown += isShown(op) ? 1 : 0;
  }

  private void reach(int[] after, Effect effect) {
    reached.add(after);
    movers.add(effect.actor());
    steps.add(1 + shown);
    shown = 0;
  }

  private void follow(int settling, Transitions transitions) {
    for (int i = 0; i < reached.size(); i++) {
      int[] target = run(reached.get(i), movers.get(i), Trace.NONE);
      transitions.to(movers.get(i) + settling, steps.get(i) + shown, target);
    }
  }

  /** The first step of each transition by this actor. */
  void byActor(int[] state, int actor, Machine.Successors successors) {
    if (!program.isFinished(state[actor])) {
      machine.step(state, actor, program.op(state[actor]), successors);
    }
  }

  /** The first step of each transition by memory itself. */
  void byMemory(int[] state, Machine.Successors successors) {
    machine.settle(state, successors);
  }

  /**
   * Whether a step is one that a witness shows, although it may have been taken along: under tso a write of what others
   * reach joins the own buffer unnoticed.
   */
  static boolean isShown(Op op) {
    return op.kind() == Op.Kind.FULL_FENCE || op.location() >= 0 && op.reach() == Op.Reach.SHARED;
  }

  /** The state after all steps that this actor now takes unnoticed. */
  int[] run(int[] start, int actor, Trace trace) {
    shown = 0;
    int[] state = start;
    if (!takesLocalStepsAlong) {
      return state;
    }
    for (int steps = 0; steps < LONGEST_RUN && !program.isFinished(state[actor]); steps++) {
      Op op = program.op(state[actor]);
      if (!machine.isLocal(state, actor, op)) {
        return state;
      }
      Only only = new Only();
      machine.step(state, actor, op, only);
      if (only.count != 1 || Arrays.equals(only.state, state)) {
        return state;
      }
      trace.step(op, only.effect, only.state);
      count(op);
      state = only.state;
    }
    return state;
  }

  private static final class Only implements Machine.Successors {
    private int count;
    private int[] state;
    private Effect effect;

    @Override
    public void add(int[] successor, Effect what) {
      count++;
      state = successor;
      effect = what;
    }
  }
}
