// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

/** A memory model as what it asks of a whole execution. */
interface Axioms {
  /** Whether a weak compare-and-set may fail for no reason. */
  boolean failsForNoReason();

  /** Whether the execution can be allowed for some order of the writes. */
  boolean allowsReads(Execution execution);

  /** Whether the execution is allowed. */
  boolean allows(Execution execution);
}
