// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.results;

import java.util.List;
import java.util.Map;

/**
 * An execution that shows an outcome: the one with the fewest steps, and among those with the fewest switches of actor.
 *
 * @param steps how many steps the actors take in it, and memory by itself
 * @param switches how often another actor goes on
 * @param rows the steps in the order in which they are taken
 */
public record Witness(int steps, int switches, List<Row> rows) {

  /**
   * One step.
   *
   * @param step its number, from 1
   * @param actor whose step it is; for a store that leaves a store buffer, whose buffer
   * @param kind what is done: read, write, update, failed update, fence, lock, drain, ...
   * @param file the kernel file of the innermost ported function, null outside the ports
   * @param function that function as the kernel spells it, else the method; null where nobody's code takes the step
   * @param source class and line of the access, null where nobody's code takes the step
   * @param location what is accessed, null for a fence
   * @param before the value that was found, null where nothing was read
   * @param after the value that was written, null where nothing was
   * @param ordering how it is ordered, such as {@code acquire} or {@code full fence}; null where that means nothing
   * @param programOrder its place among the actor's own steps, from 1; 0 for a step of memory
   * @param staleFrom the step whose write was read although a later one exists, 0 for the initial value, null where the
   *     newest was read
   * @param memory the racing locations after the first step, by name; from then on those that the step has changed
   * @param buffers what waits in the store buffers after the step, by actor, oldest first; empty outside tso
   */
  public record Row(
      int step,
      String actor,
      String kind,
      @OrNull String file,
      @OrNull String function,
      @OrNull String source,
      @OrNull String location,
      @OrNull String before,
      @OrNull String after,
      @OrNull String ordering,
      int programOrder,
      @OrNull Integer staleFrom,
      Map<String, String> memory,
      Map<String, List<String>> buffers) {}
}
