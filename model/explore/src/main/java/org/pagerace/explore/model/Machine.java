// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model;

import java.util.List;
import org.pagerace.explore.program.Op;

/**
 * One program under one memory model, as a transition system. A state is an array of numbers: first the node of every
 * actor, then the memory in a form of the model's own, canonical: two states with equal arrays are the same state. A
 * machine never keeps or changes an array that it was given or has handed out.
 */
public interface Machine {
  /** The state before any actor has taken a step. */
  int[] initial();

  /**
   * Every state that an actor can reach by taking the operation at its node; none where it has to wait.
   *
   * @param op the operation at {@code state[actor]}
   */
  void step(int[] state, int actor, Op op, Successors successors);

  /**
   * As {@link #step}, but a machine may take local operations that the actor comes to along at once, where that is
   * cheaper than a step each. How many is up to it.
   *
   * @param along hears of each, before the state that it leads to is handed out
   */
  default void stepAlong(int[] state, int actor, Op op, Along along, Successors successors) {
    step(state, actor, op, successors);
  }

  /** Every state that memory can reach by itself, as by a store leaving a store buffer. */
  void settle(int[] state, Successors successors);

  /** Whether {@link #settle} can do nothing any more. Only then has a program with no actor left ended. */
  boolean isSettled(int[] state);

  /** The value number of the last write to a location that has taken effect, in coherence order. */
  int latest(int[] state, int location);

  /**
   * Whether the operation at this actor's node always has exactly one successor here, commutes with everything that
   * others can do, and can be done by nobody else's leave: the search may then take it together with the one before it.
   */
  default boolean isLocal(int[] state, int actor, Op op) {
    return op.isLocal();
  }

  /** What waits in the store buffer of an actor, oldest first, as pairs of location and value number. */
  default List<int[]> storeBuffer(int[] state, int actor) {
    return List.of();
  }

  /** Hears of local operations that are taken along. */
  @FunctionalInterface
  interface Along {
    /** The actor has taken one more. */
    void taken(Op op);
  }

  /** Receives the states that a step can lead to. It must not call the machine: that is still at work. */
  @FunctionalInterface
  interface Successors {
    /**
     * One successor.
     *
     * @param state the new state
     * @param effect what the step did, for a witness
     */
    void add(int[] state, Effect effect);
  }
}
