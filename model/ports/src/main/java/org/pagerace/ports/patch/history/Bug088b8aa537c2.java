// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.GupV6_1;
import org.pagerace.ports.linux.v6_1.RmapHV6_1;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_1;

/**
 * v5.19 and v6.0: pages have an owner's mark already, and nothing orders it with pins and PTEs but the flush.
 */
@Source(
    value = "088b8aa537c2",
    title = "mm: fix PageAnonExclusive clearing racing with concurrent RCU GUP-fast")
@Breaks({"A14@arm64", "R-24@arm64"})
public interface Bug088b8aa537c2 extends GupV6_1, RmapHV6_1 {
  @Override
  default Page tryGrabFolioFast(Page page, int refs, int flags) {
    Page folio = tryGetFolio(page, refs);
    if (folio != null && (flags & FOLL_PIN) != 0) {
      pageRefAdd(folio, refs * (GUP_PIN_COUNTING_BIAS - 1));
    }
    return folio;
  }

  @Override
  default boolean gupMustUnshare(int flags, Page page) {
    return (flags & (FOLL_WRITE | FOLL_PIN)) == FOLL_PIN && PageAnon(page) && !PageAnonExclusive(page);
  }

  @Override
  default int folioTryShareAnonRmapPte(Page page) {
    if (pageMaybeDmaPinned(page)) {
      return -EBUSY;
    }
    ClearPageAnonExclusive(page);
    return 0;
  }

  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements Bug088b8aa537c2 {}
}
