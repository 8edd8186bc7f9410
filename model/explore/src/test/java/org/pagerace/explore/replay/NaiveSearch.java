// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pagerace.explore.program.Op;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Restart;

/** All outcomes of a program in one memory: the plainest search there is, to test programs with. */
final class NaiveSearch {
  private static final int MOST_STATES = 200_000;

  private final Program program;
  private final Set<String> outcomes = new TreeSet<>();

  private NaiveSearch(Program program) {
    this.program = program;
  }

  private record State(List<Integer> nodes, Map<Integer, Integer> memory) {}

  static Set<String> outcomes(Program program) {
    while (true) {
      try {
        NaiveSearch search = new NaiveSearch(program);
        search.run();
        return search.outcomes;
      } catch (Restart assumptionsWereWrong) {
        program.restart();
      }
    }
  }

  private void run() {
    List<Integer> starts = new ArrayList<>();
    for (int actor = 0; actor < program.actors(); actor++) {
      starts.add(program.start(actor));
    }
    State first = new State(starts, Map.of());
    Set<State> seen = new HashSet<>(Set.of(first));
    Deque<State> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      State state = open.pop();
      List<State> next = new ArrayList<>();
      boolean isEnd = true;
      for (int actor = 0; actor < program.actors(); actor++) {
        if (!program.isFinished(state.nodes.get(actor))) {
          isEnd = false;
          step(state, actor, next);
        }
      }
      if (isEnd) {
        int[] nodes = state.nodes.stream().mapToInt(Integer::intValue).toArray();
        outcomes.add(program.outcome(nodes, location -> get(state.memory, location)));
      } else if (next.isEmpty()) {
        outcomes.add("<stuck>");
      }
      for (State each : next) {
        if (seen.add(each)) {
          open.push(each);
        }
      }
      if (seen.size() > MOST_STATES) {
        throw new AssertionError("no end in sight");
      }
    }
  }

  private int get(Map<Integer, Integer> memory, int location) {
    return memory.getOrDefault(location, program.initial(location));
  }

  private void step(State state, int actor, List<State> next) {
    Op op = program.op(state.nodes.get(actor));
    int location = op.location();
    Map<Integer, Integer> memory = new HashMap<>(state.memory);
    int found = location < 0 ? 0 : get(memory, location);
    switch (op.kind()) {
      case READ -> add(state, actor, found, false, memory, next);
      case WRITE -> {
        memory.put(location, op.operand());
        add(state, actor, 0, false, memory, next);
      }
      case UPDATE, WEAK_UPDATE -> {
        int written = op.update().apply(found);
        if (written != Op.Update.NOTHING) {
          memory.put(location, written);
        }
        add(state, actor, found, written != Op.Update.NOTHING, memory, next);
      }
      case LOCK, AWAKE, AWAKE_TIMED -> {
        int waiters = op.kind() == Op.Kind.LOCK ? 0 : get(memory, op.operand());
        boolean isAsleep = op.kind() == Op.Kind.AWAKE && (waiters & 1 << actor) != 0;
        if (found == 0 && !isAsleep) {
          memory.put(location, 1);
          if (op.kind() != Op.Kind.LOCK) {
            memory.put(op.operand(), waiters & ~(1 << actor));
          }
          add(state, actor, 0, false, memory, next);
        }
      }
      case UNLOCK, WAIT -> {
        memory.put(location, 0);
        if (op.kind() == Op.Kind.WAIT) {
          memory.put(op.operand(), get(memory, op.operand()) | 1 << actor);
        }
        add(state, actor, 0, false, memory, next);
      }
      case NOTIFY, NOTIFY_ALL -> {
        int waiters = get(memory, op.operand());
        for (int bit = 1; bit <= waiters && op.kind() == Op.Kind.NOTIFY; bit <<= 1) {
          if ((waiters & bit) != 0) {
            Map<Integer, Integer> woken = new HashMap<>(memory);
            woken.put(op.operand(), waiters & ~bit);
            add(state, actor, 0, false, woken, next);
          }
        }
        if (waiters == 0 || op.kind() == Op.Kind.NOTIFY_ALL) {
          memory.put(op.operand(), 0);
          add(state, actor, 0, false, memory, next);
        }
      }
      default -> add(state, actor, 0, false, memory, next);
    }
  }

  private void add(
      State state, int actor, int read, boolean hasWritten, Map<Integer, Integer> memory, List<State> next) {
    Integer[] nodes = state.nodes.toArray(new Integer[0]);
    nodes[actor] = program.next(nodes[actor], read, hasWritten);
    next.add(new State(Arrays.asList(nodes), memory));
  }
}
