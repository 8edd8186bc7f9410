// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Who leads where: the transitions between numbered states, in the order in which the states were expanded, which is
 * that of their numbers.
 */
final class StateGraph {
  /** Added to the actor of a transition that memory makes by itself. */
  static final int SETTLING = 16;

  private final Ints starts = new Ints(256);
  private final Ints sources = new Ints(256);
  private final Ints targets = new Ints(256);
  /** The mover, and above its eight bits the steps. */
  private final Ints movers = new Ints(256);
  private int[] sourceStarts;
  private int[] sourceEdges;

  /** Begins the transitions of the next state. */
  void expand() {
    starts.add(targets.size());
  }

  /** A transition of the state that is being expanded, of so many steps. */
  void add(int mover, int steps, int target) {
    sources.add(starts.size() - 1);
    movers.add(mover | steps << 8);
    targets.add(target);
  }

  /** How many states have been expanded. */
  int expanded() {
    return starts.size();
  }

  int transitions() {
    return targets.size();
  }

  /** How many bytes they take, roughly, the way back included. */
  long bytes() {
    return 20L * targets.size() + 8L * starts.size();
  }

  int first(int state) {
    return starts.get(state);
  }

  /** One behind the last transition of an expanded state. */
  int end(int state) {
    return state + 1 < starts.size() ? starts.get(state + 1) : targets.size();
  }

  int target(int transition) {
    return targets.get(transition);
  }

  int mover(int transition) {
    return movers.get(transition) & 255;
  }

  /** How many steps of a witness a transition is. */
  int steps(int transition) {
    return movers.get(transition) >>> 8;
  }

  /** The transitions that lead to a state, as indices into {@link #incoming(int)}. */
  int firstIncoming(int state) {
    return sourceStarts[state];
  }

  int endIncoming(int state) {
    return sourceStarts[state + 1];
  }

  /** The transition at an index. */
  int incoming(int index) {
    return sourceEdges[index];
  }

  /** The state that a transition leaves. */
  int source(int transition) {
    return sources.get(transition);
  }

  /** Makes the way back known, for {@code states} states. */
  void invert(int states) {
    sourceStarts = new int[states + 2];
    for (int edge = 0; edge < targets.size(); edge++) {
      sourceStarts[targets.get(edge) + 2]++;
    }
    for (int state = 2; state < sourceStarts.length; state++) {
      sourceStarts[state] += sourceStarts[state - 1];
    }
    sourceEdges = new int[targets.size()];
    for (int edge = 0; edge < targets.size(); edge++) {
      sourceEdges[sourceStarts[targets.get(edge) + 1]++] = edge;
    }
  }

  /** The states from which some of {@code ends} can be reached, ends included. */
  BitSet reaching(BitSet ends, int states) {
    BitSet reaching = (BitSet) ends.clone();
    int[] pending = new int[Math.max(16, states)];
    int top = 0;
    for (int end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
      pending[top++] = end;
    }
    while (top > 0) {
      int state = pending[--top];
      for (int i = firstIncoming(state); i < endIncoming(state); i++) {
        int source = source(incoming(i));
        if (!reaching.get(source)) {
          reaching.set(source);
          pending[top++] = source;
        }
      }
    }
    return reaching;
  }

  /** How many paths lead from state 0 to the states without transitions; null where a cycle makes them infinite. */
  BigInteger paths() {
    int states = starts.size();
    int[] missing = new int[states];
    for (int edge = 0; edge < targets.size(); edge++) {
      missing[targets.get(edge)]++;
    }
    int[] order = new int[states];
    int known = 0;
    for (int state = 0; state < states; state++) {
      if (missing[state] == 0) {
        order[known++] = state;
      }
    }
    for (int done = 0; done < known; done++) {
      for (int edge = first(order[done]); edge < end(order[done]); edge++) {
        if (--missing[targets.get(edge)] == 0) {
          order[known++] = targets.get(edge);
        }
      }
    }
    if (known < states) {
      return null;
    }
    try {
      return smallCount(order);
    } catch (ArithmeticException tooMany) {
      return bigCount(order);
    }
  }

  private BigInteger smallCount(int[] order) {
    long[] paths = new long[order.length];
    paths[0] = 1;
    long ends = 0;
    for (int state : order) {
      for (int edge = first(state); edge < end(state); edge++) {
        int target = targets.get(edge);
        paths[target] = Math.addExact(paths[target], paths[state]);
      }
      if (first(state) == end(state)) {
        ends = Math.addExact(ends, paths[state]);
      }
    }
    return BigInteger.valueOf(ends);
  }

  private BigInteger bigCount(int[] order) {
    BigInteger[] paths = new BigInteger[order.length];
    Arrays.fill(paths, BigInteger.ZERO);
    paths[0] = BigInteger.ONE;
    BigInteger ends = BigInteger.ZERO;
    for (int state : order) {
      for (int edge = first(state); edge < end(state); edge++) {
        int target = targets.get(edge);
        paths[target] = paths[target].add(paths[state]);
      }
      if (first(state) == end(state)) {
        ends = ends.add(paths[state]);
      }
      paths[state] = null;
    }
    return ends;
  }
}
