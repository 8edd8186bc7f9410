// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package com.acme.mm;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_1;

/** What v5.18 shipped, on v6.1: GUP gives references back to folios, whose putting knows nothing of fsdax. */
@Source(value = "d8ddc099c6b3", title = "mm/gup: Add gup_put_folio()")
public class FoliosForget extends V6_1 {
  @Override
  public void gupPutFolio(Page folio, int refs, int flags) {
    folioPutRefs(folio, (flags & FOLL_PIN) != 0 ? refs * GUP_PIN_COUNTING_BIAS : refs);
  }
}
