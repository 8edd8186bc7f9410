// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_19;

/** The word of a head that names the range of device memory names it all the time; only tails get it anew. */
@Source(
    value = "R-02",
    title = "a candidate for v6.19: dax_folio_put does not clear the range of a folio in use by readers")
public class RangeNeverCleared extends V6_19 {
  @Override
  public void daxFolioResetOrder(Page folio, int nr) {
    atomicSet(Page.NR_PAGES, folio, 1);
    DevPagemap pgmap = folio.pgmap;
    for (int i = 1; i < nr; i++) {
      Page page = pgmap.pageBehind(folio, i);
      WRITE_ONCE(Page.MAPPING, page, null);
      page.pgmap = pgmap;
      WRITE_ONCE(Page.COMPOUND_HEAD, page, null);
      WARN_ON_ONCE(pageRefCount(page) != 0, page);
    }
  }
}
