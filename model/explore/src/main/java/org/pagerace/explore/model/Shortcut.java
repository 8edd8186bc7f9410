// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.model;

/** What makes the search cheaper without changing what it finds. Each can be switched off, to test just that. */
public enum Shortcut {
  /** A location that no actor, or only one, ever writes is no step: assumed of every location until disproved. */
  LOCATION_CLASSES,
  /** An operation that nobody else can notice is taken together with the one before it. */
  LOCAL_STEPS,
  /** Actors that stand at the same place with the same live variables are in the same state. This also ends loops. */
  LIVE_STATE,
  /** What no actor can read any more is forgotten. */
  MESSAGE_COLLECTION
}
