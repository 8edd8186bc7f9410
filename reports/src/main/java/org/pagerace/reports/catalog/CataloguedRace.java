// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.pagerace.reports.results.Race;

/**
 * A race on the class path.
 *
 * @param ids its places in the catalogue of scenarios, such as {@code D1}, the one it is best known by first; none
 *     where its description names none
 * @param race what its source file says
 * @param archs archs that can change its answer, besides the machine's own
 * @param isCore whether it is raced on hardware where no race is named
 */
public record CataloguedRace(List<String> ids, Race race, List<String> archs, boolean isCore) {
  /** Full name of the class. */
  public String name() {
    return race.name();
  }

  /** The name without its package. */
  public String simpleName() {
    return race.simpleName();
  }

  /** The first of {@link #ids}, empty where there is none. */
  public String id() {
    return ids.isEmpty() ? "" : ids.get(0);
  }

  /** The short names it answers to. */
  List<String> names() {
    return Stream.concat(Stream.of(simpleName()), ids.stream()).toList();
  }
}
