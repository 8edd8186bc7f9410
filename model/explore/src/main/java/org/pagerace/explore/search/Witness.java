// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

import java.util.List;
import java.util.Map;
import org.pagerace.explore.program.Site;

/**
 * An execution that shows an outcome.
 *
 * @param actors the names of the actors, which head the columns
 * @param steps how many steps the actors take in it, and memory by itself
 * @param switches how often another actor goes on
 * @param rows the steps in the order in which they are taken
 */
public record Witness(List<String> actors, int steps, int switches, List<Row> rows) {
  /** Copies the lists. */
  public Witness {
    actors = List.copyOf(actors);
    rows = List.copyOf(rows);
  }

  /**
   * One step.
   *
   * @param step its number, from 1
   * @param actor whose step it is, from 0; for a store that leaves a store buffer, whose buffer
   * @param kind what is done: read, write, update, failed update, fence, lock, buffer drained, ...
   * @param file the kernel file of the innermost ported function, null outside the ports
   * @param function that function, or the method where there is none
   * @param source class and line of the access
   * @param site where in the code, with all that was active; null for a store that leaves a store buffer
   * @param location what is accessed, null for a fence
   * @param before the value that was found, null where nothing was read
   * @param after the value that was written, null where nothing was
   * @param ordering how it is ordered, such as {@code opaque}, {@code release} or {@code full fence}
   * @param programOrder its place among the actor's own steps, from 1
   * @param staleFrom the step whose write was read although a later one exists, 0 for the initial value, null where the
   *     newest was read
   * @param memory the racing locations after the step, by name, in the order of the alphabet
   * @param buffers for each actor what waits in its store buffer after the step, oldest first; empty outside tso
   */
  public record Row(
      int step,
      int actor,
      String kind,
      String file,
      String function,
      String source,
      Site site,
      String location,
      String before,
      String after,
      String ordering,
      int programOrder,
      Integer staleFrom,
      Map<String, String> memory,
      List<List<String>> buffers) {}
}
