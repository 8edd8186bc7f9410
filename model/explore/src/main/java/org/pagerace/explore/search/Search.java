// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pagerace.explore.model.Machine;
import org.pagerace.explore.model.MemoryModel;
import org.pagerace.explore.model.Shortcut;
import org.pagerace.explore.program.Program;
import org.pagerace.explore.program.Restart;
import org.pagerace.explore.program.Unsupported;

/**
 * Visits every state of a program under a memory model, nearest first, each once.
 *
 * <p>A state in which all actors have ended and memory is settled shows an outcome. A state from which no such state can
 * be reached is stuck; no fairness is assumed, so an actor that spins is stuck only when nobody can ever end the spin.
 */
public final class Search {
  private final Program program;
  private final Moves moves;
  private final Bounds bounds;
  private final StateStore store = new StateStore();
  private final StateGraph graph = new StateGraph();
  private final Map<String, BitSet> ends = new TreeMap<>();

  private Search(Program program, Machine machine, Bounds bounds, Set<Shortcut> shortcuts) {
    this.program = program;
    this.bounds = bounds;
    this.moves = new Moves(program, machine, shortcuts.contains(Shortcut.LOCAL_STEPS));
  }

  /**
   * Every outcome of the program under the model, as far as the bounds allow.
   *
   * @throws Unsupported where the program does something that is not modelled
   */
  public static Enumeration explore(Program program, MemoryModel model, Bounds bounds, Set<Shortcut> shortcuts) {
    return explore(program, model, bounds, shortcuts, Detail.WITNESSES);
  }

  /** As {@link #explore(Program, MemoryModel, Bounds, Set)}, and not in more detail than is wanted. */
  public static Enumeration explore(
      Program program, MemoryModel model, Bounds bounds, Set<Shortcut> shortcuts, Detail detail) {
    for (;;) {
      try {
        Set<Shortcut> all = EnumSet.noneOf(Shortcut.class);
        all.addAll(shortcuts);
        Search search = new Search(program, model.machine(program, all), bounds, all);
        String cut = search.visit();
        all.remove(Shortcut.MESSAGE_COLLECTION);
        return search.judge(cut, detail, model.machine(program, all));
      } catch (Restart assumptionsWereWrong) {
        program.restart();
      }
    }
  }

  /** Visits all states; the reason why it stopped early, null where it did not. */
  private String visit() {
    long deadline = System.nanoTime() + bounds.time().toNanos();
    store.intern(moves.initial());
    for (int number = 0; number < store.size(); number++) {
      if (store.size() > bounds.states()) {
        return "more than " + bounds.states() + " states";
      }
      if ((number & 1023) == 0) {
        if (store.bytes() + graph.bytes() > bounds.bytes()) {
          return "more than " + (bounds.bytes() >> 20) + " MiB of states";
        }
        if (System.nanoTime() > deadline) {
          return "more than " + bounds.time().toSeconds() + " s";
        }
      }
      expand(number);
    }
    return null;
  }

  private void expand(int number) {
    int[] state = store.get(number);
    graph.expand();
    moves.from(state, (mover, steps, target) -> graph.add(mover, steps, store.intern(target)));
    if (moves.isEnd(state)) {
      ends.computeIfAbsent(moves.outcome(state), id -> new BitSet()).set(number);
    }
  }

  private Enumeration judge(String cut, Detail detail, Machine remembering) {
    int states = store.size();
    graph.invert(states);
    Map<String, BitSet> shown = new TreeMap<>(ends);
    BitSet stuck = stuck(states);
    if (!stuck.isEmpty()) {
      shown.put(Enumeration.STUCK, stuck);
    }
    List<Enumeration.Reached> outcomes = new ArrayList<>();
    if (detail == Detail.OUTCOMES) {
      shown.keySet().forEach(id -> outcomes.add(new Enumeration.Reached(id, null)));
    } else {
      ShortestPaths paths = new ShortestPaths(graph, states, program.actors());
      shown.forEach((id, at) -> outcomes.add(new Enumeration.Reached(id, witness(paths, at, id, remembering))));
    }
    BigInteger interleavings = cut == null ? graph.paths() : null;
    return new Enumeration(cut == null, cut, states, graph.transitions(), interleavings, outcomes);
  }

  /** The states from which no end can be reached; of them those without any transition, where there are such. */
  private BitSet stuck(int states) {
    BitSet mayEnd = new BitSet(states);
    ends.values().forEach(mayEnd::or);
    mayEnd.set(graph.expanded(), states);
    BitSet stuck = graph.reaching(mayEnd, states);
    stuck.flip(0, states);
    BitSet halted = new BitSet();
    stuck.stream().filter(state -> graph.first(state) == graph.end(state)).forEach(halted::set);
    return halted.isEmpty() ? stuck : halted;
  }

  private Witness witness(ShortestPaths paths, BitSet at, String id, Machine remembering) {
    int end = paths.nearest(at);
    int[] path = paths.path(end);
    List<WitnessBuilder.Leg> legs = new ArrayList<>();
    for (int transition : path) {
      legs.add(new WitnessBuilder.Leg(graph.mover(transition), store.get(graph.target(transition))));
    }
    return new WitnessBuilder(program, remembering, moves.with(remembering))
        .build(legs, id.equals(Enumeration.STUCK) ? null : id);
  }
}
