// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.search;

/** How much is wanted of a search. */
public enum Detail {
  /** What is reachable. {@link Enumeration.Reached#witness} is null. */
  OUTCOMES,
  /** Also the shortest execution that shows each outcome. */
  WITNESSES
}
