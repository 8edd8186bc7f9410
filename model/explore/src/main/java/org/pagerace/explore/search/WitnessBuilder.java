// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import java.util.ArrayList;
import java.util.List;
import org.pagerace.explore.model.Effect;
import org.pagerace.explore.model.Machine;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;

/**
 * Walks a path of the search again, on a machine that forgets nothing, and writes down what each step did. The path says
 * who moves and where everybody then stands; where several steps fit, the walk tries each.
 */
final class WitnessBuilder {
  private final Program program;
  private final Machine machine;
  private final Moves moves;
  private List<Leg> legs;
  private String outcome;
  private final List<Taken> taken = new ArrayList<>();

  WitnessBuilder(Program program, Machine machine, Moves moves) {
    this.program = program;
    this.machine = machine;
    this.moves = moves;
  }

  /**
   * One transition of the path.
   *
   * @param mover who moves, as in {@link StateGraph}
   * @param target the state after it, whose nodes are to be met
   */
  record Leg(int mover, int[] target) {}

  /**
   * One step taken.
   *
   * @param op the operation, null where a buffered store took effect
   * @param after the state after it
   */
  record Taken(int actor, Op op, Effect effect, int[] after) {}

  /** @param id the outcome that the walk must show, null where it gets stuck */
  Witness build(List<Leg> path, String id) {
    legs = path;
    outcome = id;
    if (!walk(0, machine.initial())) {
      throw new IllegalStateException("no execution on a machine that forgets nothing shows " + id);
    }
    return new Rows(program, machine).witness(taken);
  }

  private boolean walk(int leg, int[] from) {
    if (leg == legs.size()) {
      return ends(from);
    }
    int mover = legs.get(leg).mover();
    int actor = mover & StateGraph.SETTLING - 1;
    int start = taken.size();
    int[] state = run(from, actor);
    List<Taken> choices = new ArrayList<>();
    if (mover == actor) {
      Op op = program.op(state[mover]);
      moves.byActor(state, mover, (after, effect) -> choices.add(new Taken(mover, op, effect, after)));
    } else {
      moves.byMemory(state, (after, effect) -> {
        if (effect.actor() == actor) {
          choices.add(new Taken(actor, null, effect, after));
        }
      });
    }
    int before = taken.size();
    for (Taken choice : choices) {
      taken.add(choice);
      int[] settled = moves.run(choice.after(), actor, Moves.Trace.NONE);
      if (settled[actor] == legs.get(leg).target()[actor] && walk(leg + 1, choice.after())) {
        return true;
      }
      taken.subList(before, taken.size()).clear();
    }
    taken.subList(start, taken.size()).clear();
    return false;
  }

  /** Takes the steps along that the search took right after this actor's last one: here just before its next. */
  private int[] run(int[] state, int actor) {
    return moves.run(state, actor, (op, effect, after) -> {
      taken.add(new Taken(actor, op, effect, after));
    });
  }

  private boolean ends(int[] from) {
    int[] state = from;
    int before = taken.size();
    for (int actor = 0; actor < program.actors(); actor++) {
      state = run(state, actor);
    }
    if (outcome == null || moves.isEnd(state) && outcome.equals(moves.outcome(state))) {
      return true;
    }
    taken.subList(before, taken.size()).clear();
    return false;
  }
}
