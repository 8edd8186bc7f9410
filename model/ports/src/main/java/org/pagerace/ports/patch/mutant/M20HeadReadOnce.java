// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.GupV5_18;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V6_15;

/** What v5.9 does: whose head it was is not asked once there is a reference on it. */
@Source(value = "M20", title = "GUP-fast does not look again for the head whose count it has raised")
@Breaks("B6@x86-pv")
public interface M20HeadReadOnce extends GupV5_18 {
  @Override
  default Page tryGetFolio(Page page, int refs) {
    Page folio = compoundHead(page);
    if (WARN_ON_ONCE(pageRefCount(folio) < 0, folio)) {
      return null;
    }
    return folioRefTryAdd(folio, refs) ? folio : null;
  }

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements M20HeadReadOnce {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M20HeadReadOnce {
    @Override
    public Page tryGetFolio(Page page, int refs) {
      return M20HeadReadOnce.super.tryGetFolio(page, refs);
    }
  }
}
