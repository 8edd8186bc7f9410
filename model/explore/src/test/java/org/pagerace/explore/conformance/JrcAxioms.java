// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.explore.conformance;

import org.pagerace.explore.program.Op.Kind;
import org.pagerace.explore.program.Op.Mode;

/** The file jrc.cat, line by line. */
final class JrcAxioms implements Axioms {
  private Execution known;
  private Relation hb;
  private long opq;
  private long sc;
  private long fsc;

  @Override
  public boolean failsForNoReason() {
    return true;
  }

  @Override
  public boolean allowsReads(Execution x) {
    known = x;
    long volatileAccess = x.reading(Mode.VOLATILE) | x.writing(Mode.VOLATILE);
    long rel = x.writing(Mode.RELEASE, Mode.VOLATILE);
    long acq = x.reading(Mode.ACQUIRE, Mode.VOLATILE);
    opq =
        x.reading(Mode.OPAQUE, Mode.ACQUIRE, Mode.VOLATILE)
            | x.writing(Mode.OPAQUE, Mode.RELEASE, Mode.VOLATILE)
            | x.updates
            | x.initial;
    long frel = x.fencing(Kind.FULL_FENCE, Kind.RELEASE_FENCE, Kind.STORE_STORE_FENCE);
    long facq = x.fencing(Kind.FULL_FENCE, Kind.ACQUIRE_FENCE, Kind.LOAD_LOAD_FENCE);
    sc = volatileAccess;
    fsc = x.fencing(Kind.FULL_FENCE);
    Relation rs = x.rf.then(x.only(x.updates)).plus().optional();
    Relation from = x.only(rel).or(x.only(frel).then(x.po).then(x.only(x.writes)));
    Relation to = x.only(acq).or(x.only(x.reads).then(x.po).then(x.only(facq)));
    Relation sw = from.then(rs).then(x.rf).then(to);
    hb = x.po.or(sw).plus();
    return x.po.or(x.rf).isAcyclic() && hb.isIrreflexive() && x.rf.then(hb).isIrreflexive()
        && x.only(x.updates).then(x.rf).isIrreflexive();
  }

  @Override
  public boolean allows(Execution x) {
    if (x != known) {
      throw new IllegalStateException("allowsReads comes first");
    }
    Relation u = x.only(x.updates);
    Relation o = x.only(opq);
    return x.co.then(hb).isIrreflexive()
        && x.fr.then(hb).isIrreflexive()
        && x.co.then(x.rf).then(hb).isIrreflexive()
        && o.then(x.fr).then(x.rf).then(o).then(hb).isIrreflexive()
        && u.then(x.fr).then(x.co).isIrreflexive()
        && u.then(x.co).then(x.rf).isIrreflexive()
        && psc(x).isAcyclic();
  }

  private Relation psc(Execution x) {
    Relation eco = x.rf.or(x.co).or(x.fr).plus();
    Relation pol = x.po.minus(x.loc);
    Relation hbl = hb.and(x.loc);
    Relation scb = x.po.or(pol.then(hb).then(pol)).or(hbl).or(x.co).or(x.fr);
    Relation f = x.only(fsc);
    Relation in = x.only(sc).or(f.then(hb.optional()));
    Relation out = x.only(sc).or(hb.optional().then(f));
    Relation pscb = in.then(scb).then(out);
    Relation pscf = f.then(hb.or(hb.then(eco).then(hb))).then(f);
    return pscb.or(pscf);
  }
}
