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
   * @param isAlone whether nobody else can notice it
   */
  record Taken(int actor, Op op, Effect effect, int[] after, boolean isAlone) {}

  /** @param id the outcome that the walk must show, null where it gets stuck */
  Witness build(List<Leg> path, String id, int switches) {
    legs = path;
    outcome = id;
    if (!walk(0, moves.initial())) {
      throw new IllegalStateException("no execution on a machine that forgets nothing shows " + id);
    }
    return new Rows(program, machine).witness(taken, switches);
  }

  private boolean walk(int leg, int[] state) {
    if (leg == legs.size()) {
      return outcome == null
          || moves.isEnd(state) && outcome.equals(program.outcome(state, at -> machine.latest(state, at)));
    }
    int mover = legs.get(leg).mover();
    List<Taken> choices = new ArrayList<>();
    if (mover >= StateGraph.SETTLING) {
      int actor = mover - StateGraph.SETTLING;
      moves.byMemory(state, (after, effect) -> {
        if (effect.actor() == actor) {
          choices.add(new Taken(actor, null, effect, after, false));
        }
      });
    } else {
      Op op = program.op(state[mover]);
      moves.byActor(state, mover, (after, effect) -> choices.add(new Taken(mover, op, effect, after, false)));
    }
    for (Taken choice : choices) {
      int before = taken.size();
      taken.add(choice);
      int[] after = moves.run(
          choice.after(), choice.actor(), (op, effect, at) -> taken.add(new Taken(choice.actor(), op, effect, at, true)));
      if (haveSameNodes(after, legs.get(leg).target()) && walk(leg + 1, after)) {
        return true;
      }
      taken.subList(before, taken.size()).clear();
    }
    return false;
  }

  private boolean haveSameNodes(int[] one, int[] other) {
    return Arrays.equals(one, 0, program.actors(), other, 0, program.actors());
  }
}
