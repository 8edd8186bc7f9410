// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import java.math.BigInteger;
import java.util.List;

/**
 * What a search found.
 *
 * @param isComplete whether every reachable state was visited; only then is an absent outcome unreachable
 * @param why the reason why it is not complete, null where it is
 * @param states how many states were visited
 * @param transitions how many steps lead from one to another of them
 * @param interleavings how many executions there are; null where a loop makes them infinite or the search was cut
 * @param outcomes what is reachable, by identifier in the order of the alphabet
 */
public record Enumeration(
    boolean isComplete,
    String why,
    long states,
    long transitions,
    BigInteger interleavings,
    List<Reached> outcomes) {
  /** The identifier of the outcome of a state from which no end can be reached. */
  public static final String STUCK = "<stuck>";

  /** Copies the outcomes. */
  public Enumeration {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * One reachable outcome.
   *
   * @param id what the test reports
   * @param witness the execution with the fewest steps, and among those with the fewest switches of actor;
   *     null where none was wanted
   */
  public record Reached(String id, Witness witness) {}
}
