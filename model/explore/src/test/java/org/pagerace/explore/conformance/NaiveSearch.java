// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.pagerace.explore.model.Machine;
import org.pagerace.explore.program.Program;

/** Visits every state of a machine, in the plainest way. */
final class NaiveSearch {
  private final Program program;
  private final Machine machine;
  private final Set<State> seen = new HashSet<>();
  private final Deque<int[]> open = new ArrayDeque<>();
  private final Set<String> outcomes = new TreeSet<>();
  private int transitions;

  NaiveSearch(Program program, Machine machine) {
    this.program = program;
    this.machine = machine;
  }

  /** The outcomes of every end that can be reached. */
  Set<String> outcomes() {
    visit(machine.initial());
    while (!open.isEmpty()) {
      int[] state = open.pop();
      boolean isEnd = machine.isSettled(state);
      for (int actor = 0; actor < program.actors(); actor++) {
        if (!program.isFinished(state[actor])) {
          isEnd = false;
          machine.step(state, actor, program.op(state[actor]), (next, effect) -> visit(next));
        }
      }
      machine.settle(state, (next, effect) -> visit(next));
      if (isEnd) {
        int[] ends = Arrays.copyOf(state, program.actors());
        outcomes.add(program.outcome(ends, location -> machine.latest(state, location)));
      }
    }
    return outcomes;
  }

  int states() {
    return seen.size();
  }

  int transitions() {
    return transitions;
  }

  private void visit(int[] state) {
    transitions++;
    if (seen.add(new State(state))) {
      open.push(state);
    }
  }

  private record State(int[] numbers) {
    @Override
    public boolean equals(Object other) {
      return other instanceof State state && Arrays.equals(numbers, state.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }
}
