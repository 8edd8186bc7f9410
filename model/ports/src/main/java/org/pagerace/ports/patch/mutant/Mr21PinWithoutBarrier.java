// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.GupV6_1;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_1;
import org.pagerace.ports.tree.V6_15;

/** The second step of a pin is not ordered with the second look at the PTE: what 088b8aa537c2 mended. */
@Source(value = "M-21", title = "the pin's second step has no barrier after it")
@Breaks({"A14@arm64", "R-24@arm64"})
public interface Mr21PinWithoutBarrier extends GupV6_1 {
  @Override
  default Page tryGrabFolioFast(Page page, int refs, int flags) {
    Page folio = tryGetFolio(page, refs);
    if (folio != null && (flags & FOLL_PIN) != 0) {
      pageRefAdd(folio, refs * (GUP_PIN_COUNTING_BIAS - 1));
    }
    return folio;
  }

  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements Mr21PinWithoutBarrier {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr21PinWithoutBarrier {
    @Override
    public Page tryGrabFolioFast(Page page, int refs, int flags) {
      return Mr21PinWithoutBarrier.super.tryGrabFolioFast(page, refs, flags);
    }
  }
}
