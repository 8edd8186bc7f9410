// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;

/**
 * x86-TSO as HotSpot uses it: only a plain move to memory may be overtaken, and only by later reads. A
 * volatile write, an update, even one that fails, and a full fence let nothing pass.
 */
final class TsoAxioms implements Axioms {
  @Override
  public boolean failsForNoReason() {
    return false;
  }

  @Override
  public boolean allowsReads(Execution x) {
    return x.po.and(x.loc).or(x.rf).isAcyclic();
  }

  @Override
  public boolean allows(Execution x) {
    if (!x.po.and(x.loc).or(x.rf).or(x.co).or(x.fr).isAcyclic()) {
      return false;
    }
    long locked = 0;
    for (int event = 0; event < x.events; event++) {
      if (x.instruction[event] != null && x.instruction[event].isUpdate()) {
        locked |= 1L << event;
      }
    }
    long stops = locked | x.writing(Mode.VOLATILE) | x.fencing(Kind.FULL_FENCE);
    Relation overtaken = x.only(x.writes & ~stops).then(x.po).then(x.only(x.reads & ~locked));
    Relation weakFences = x.only(x.fences & ~stops);
    Relation kept = x.po.minus(overtaken).minus(weakFences.then(x.po)).minus(x.po.then(weakFences));
    Relation internal = x.po.or(x.po.inverse());
    return kept.or(x.rf.minus(internal)).or(x.co).or(x.fr).isAcyclic();
  }
}
