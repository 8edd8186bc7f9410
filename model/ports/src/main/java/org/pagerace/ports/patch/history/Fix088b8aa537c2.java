// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.GupV5_18;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_18;

/**
 * A pin is there before the PTE is read again. The rest of the commit is about a mark that v5.18 has not yet.
 */
@Source(
    value = "088b8aa537c2",
    title = "mm: fix PageAnonExclusive clearing racing with concurrent RCU GUP-fast")
@Mends("A14@arm64")
public interface Fix088b8aa537c2 extends GupV5_18 {
  @Override
  default Page tryGrabFolioFast(Page page, int refs, int flags) {
    Page folio = tryGetFolio(page, refs);
    if (folio != null && (flags & FOLL_PIN) != 0) {
      pageRefAdd(folio, refs * (GUP_PIN_COUNTING_BIAS - 1));
      smpMb();
    }
    return folio;
  }

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements Fix088b8aa537c2 {}
}
