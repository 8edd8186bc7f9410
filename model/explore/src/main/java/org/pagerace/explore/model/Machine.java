// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model;

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

  /** Every state that memory can reach by itself, as by a store leaving a store buffer. */
  void settle(int[] state, Successors successors);

  /** Whether {@link #settle} can do nothing any more. Only then has a program with no actor left ended. */
  boolean isSettled(int[] state);

  /** The value number that a location holds in a settled state in which all actors have ended. */
  int latest(int[] state, int location);

  /** Receives the states that a step can lead to. */
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
