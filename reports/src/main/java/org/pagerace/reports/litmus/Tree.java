// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.litmus;

import java.util.List;
import java.util.Map;

/** What an actor does from some point on, over the values that it may find. */
sealed interface Tree {

  /** A call by the actor at a node, and what comes after it for each value that it may find. */
  record Do(int node, Call call, List<Arm> arms) implements Tree {}

  /** What comes where a value is found. */
  record Arm(Call.Way way, Tree next) {}

  /**
   * The actor has ended.
   *
   * @param node where
   * @param own what the locations hold that nobody else accesses, by location
   */
  record End(int node, Map<Integer, Integer> own) implements Tree {}

  /**
   * The actor is where it was before.
   *
   * @param hasWritten whether others can tell that it has been here already
   */
  record Again(boolean hasWritten) implements Tree {}
}
