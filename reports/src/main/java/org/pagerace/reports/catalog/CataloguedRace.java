// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.List;
import org.pagerace.reports.results.Race;

/**
 * A race on the class path.
 *
 * @param id its place in the catalogue of scenarios, such as {@code D1}; empty where the description names
 *     none
 * @param race what its source file says
 * @param archs archs that can change its answer, besides the machine's own
 */
public record CataloguedRace(String id, Race race, List<String> archs) {
  /** Full name of the class. */
  public String name() {
    return race.name();
  }

  /** The name without its package. */
  public String simpleName() {
    return race.simpleName();
  }

  /** The short names it answers to. */
  List<String> names() {
    return id.isEmpty() ? List.of(simpleName()) : List.of(simpleName(), id);
  }
}
