// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pagerace.explore.model.Machine;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Restart;

/** Visits every state of a machine, in the plainest way. */
final class NaiveSearch {
  private final Program program;
  private final MemoryModel model;
  private final Set<Shortcut> shortcuts;
  private Machine machine;
  private final Set<State> seen = new HashSet<>();
  private final Deque<int[]> open = new ArrayDeque<>();
  private final Set<String> outcomes = new TreeSet<>();
  private int transitions;

  NaiveSearch(Program program, MemoryModel model, Set<Shortcut> shortcuts) {
    this.program = program;
    this.model = model;
    this.shortcuts = shortcuts;
  }

  /** The outcomes of every end that can be reached. */
  Set<String> outcomes() {
    for (;;) {
      try {
        search();
        return outcomes;
      } catch (Restart assumptionsWereWrong) {
        program.restart();
        seen.clear();
        open.clear();
        outcomes.clear();
        transitions = 0;
      }
    }
  }

  private void search() {
    machine = model.machine(program, shortcuts);
    visit(machine.initial());
    while (!open.isEmpty()) {
      int[] state = open.pop();
      boolean isEnd = machine.isSettled(state);
      for (int actor = 0; actor < program.actors(); actor++) {
        if (!program.isFinished(state[actor])) {
          isEnd = false;
          step(state, actor);
        }
      }
      machine.settle(state, (next, effect) -> visit(next));
      if (isEnd) {
        int[] ends = Arrays.copyOf(state, program.actors());
        outcomes.add(program.outcome(ends, location -> machine.latest(state, location)));
      }
    }
  }

  /** Takes a step, and if wanted those after it that the machine calls local. */
  private void step(int[] state, int actor) {
    List<int[]> reached = new ArrayList<>();
    machine.step(state, actor, program.op(state[actor]), (next, effect) -> reached.add(next));
    for (int[] next : reached) {
      if (shortcuts.contains(Shortcut.LOCAL_STEPS)
          && !program.isFinished(next[actor])
          && machine.isLocal(next, actor, program.op(next[actor]))) {
        step(next, actor);
      } else {
        visit(next);
      }
    }
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
