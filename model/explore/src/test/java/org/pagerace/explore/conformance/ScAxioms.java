// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

/** Sequential consistency: one order for everything. */
final class ScAxioms implements Axioms {
  @Override
  public boolean failsForNoReason() {
    return false;
  }

  @Override
  public boolean allowsReads(Execution x) {
    return x.po.or(x.rf).isAcyclic();
  }

  @Override
  public boolean allows(Execution x) {
    return x.po.or(x.rf).or(x.co).or(x.fr).isAcyclic();
  }
}
