// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The executions with the fewest steps to each state and, among them, the fewest switches of actor. A step that memory
 * makes by itself is no switch.
 */
final class ShortestPaths {
  private static final byte UNREACHED = Byte.MAX_VALUE;

  private final StateGraph graph;
  private final int actors;
  private final int[] depths;
  /** By state and last actor; the last column is for a path on which no actor has moved. */
  private final byte[] switches;

  ShortestPaths(StateGraph graph, int states, int actors) {
    this.graph = graph;
    this.actors = actors;
    this.depths = new int[states];
    this.switches = new byte[states * (actors + 1)];
    Arrays.fill(depths, Integer.MAX_VALUE);
    Arrays.fill(switches, UNREACHED);
    depths[0] = 0;
    switches[actors] = 0;
    List<Ints> byDepth = new ArrayList<>();
    at(byDepth, 0).add(0);
    for (int depth = 0; depth < byDepth.size(); depth++) {
      Ints here = at(byDepth, depth);
      for (int i = 0; i < here.size(); i++) {
        if (depths[here.get(i)] == depth) {
          measure(here.get(i), depth, byDepth);
        }
      }
      for (int i = 0; i < here.size(); i++) {
        if (depths[here.get(i)] == depth) {
          relaxAll(here.get(i));
        }
      }
    }
  }

  private static Ints at(List<Ints> byDepth, int depth) {
    while (byDepth.size() <= depth) {
      byDepth.add(new Ints(16));
    }
    return byDepth.get(depth);
  }

  private void measure(int state, int depth, List<Ints> byDepth) {
    if (state >= graph.expanded()) {
      return;
    }
    for (int edge = graph.first(state); edge < graph.end(state); edge++) {
      int target = graph.target(edge);
      int reached = depth + graph.steps(edge);
      if (reached < depths[target]) {
        depths[target] = reached;
        at(byDepth, reached).add(target);
      }
    }
  }

  private void relaxAll(int state) {
    if (state >= graph.expanded()) {
      return;
    }
    for (int edge = graph.first(state); edge < graph.end(state); edge++) {
      if (depths[graph.target(edge)] == depths[state] + graph.steps(edge)) {
        relax(state, graph.mover(edge), graph.target(edge));
      }
    }
  }

  private void relax(int state, int mover, int target) {
    for (int last = 0; last <= actors; last++) {
      int cost = cost(state, last);
      if (cost < UNREACHED) {
        int at = target * (actors + 1) + next(mover, last);
        int with = Math.min(cost + added(mover, last), UNREACHED - 1);
        switches[at] = (byte) Math.min(switches[at], with);
      }
    }
  }

  private int cost(int state, int last) {
    return switches[state * (actors + 1) + last];
  }

  private static int next(int mover, int last) {
    return mover >= StateGraph.SETTLING ? last : mover;
  }

  private int added(int mover, int last) {
    return last == actors || next(mover, last) == last ? 0 : 1;
  }

  /** Of the states in a set the one that is reached first, and then with the fewest switches. */
  int nearest(BitSet states) {
    int best = -1;
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      if (best < 0
          || depths[state] < depths[best]
          || depths[state] == depths[best] && switches(state) < switches(best)) {
        best = state;
      }
    }
    return best;
  }

  private int switches(int state) {
    return cost(state, lastOf(state));
  }

  private int lastOf(int state) {
    int best = 0;
    for (int last = 1; last <= actors; last++) {
      if (cost(state, last) < cost(state, best)) {
        best = last;
      }
    }
    return best;
  }

  /** The transitions of the best path from the initial state to this one. */
  int[] path(int state) {
    Deque<Integer> transitions = new ArrayDeque<>();
    int last = lastOf(state);
    int at = state;
    while (depths[at] > 0) {
      int edge = -1;
      int before = -1;
      for (int i = graph.firstIncoming(at); i < graph.endIncoming(at) && before < 0; i++) {
        edge = graph.incoming(i);
        before = before(edge, at, last);
      }
      transitions.addFirst(edge);
      at = graph.source(edge);
      last = before;
    }
    return transitions.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Who moved last before this transition, if it is on a best path to (target, last); else -1. */
  private int before(int transition, int target, int last) {
    int source = graph.source(transition);
    int mover = graph.mover(transition);
    if (depths[source] + graph.steps(transition) != depths[target]) {
      return -1;
    }
    for (int previous = 0; previous <= actors; previous++) {
      int cost = cost(source, previous);
      if (cost < UNREACHED
          && next(mover, previous) == last
          && Math.min(cost + added(mover, previous), UNREACHED - 1) == cost(target, last)) {
        return previous;
      }
    }
    return -1;
  }
}
