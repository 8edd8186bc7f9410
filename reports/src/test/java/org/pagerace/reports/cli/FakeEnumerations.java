// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cli;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pagerace.explore.program.Site;
import org.pagerace.explore.search.Enumeration;
import org.pagerace.explore.search.Witness;

/** What an explorer would say, without one. */
final class FakeEnumerations {
  private FakeEnumerations() {}

  /** A complete enumeration in which each outcome takes one step of the first actor. */
  static Enumeration reaching(List<String> actors, Collection<String> ids) {
    return new Enumeration(true, null, 42, 99, BigInteger.valueOf(6), outcomes(actors, ids));
  }

  /** An enumeration that reached some and gave up. */
  static Enumeration cut(List<String> actors, Collection<String> ids) {
    return new Enumeration(false, "more than 1000 states", 1000, 2000, null, outcomes(actors, ids));
  }

  /** The same without how each outcome comes about. */
  static Enumeration bare(Enumeration found) {
    return new Enumeration(found.isComplete(), found.why(), found.states(), found.transitions(), found.interleavings(),
        found.outcomes().stream().map(reached -> new Enumeration.Reached(reached.id(), null)).toList());
  }

  private static List<Enumeration.Reached> outcomes(List<String> actors, Collection<String> ids) {
    Witness witness = new Witness(actors, 1, 0, List.of(new Witness.Row(1, 0, "update", "include/linux/page_ref.h",
        "pageRefDecAndTest", "org.pagerace.ports.linux.PageRef:12", Site.NOWHERE, "page.refcount", "1", "0", "volatile",
        1, null, Map.of("page.refcount", "0"), List.of())));
    return ids.stream().map(id -> new Enumeration.Reached(id, witness)).toList();
  }
}
