// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/**
 * What a patch of April 2025 mended before v6.15 was out: 38607c62b34b makes single pages of a folio again and leaves its
 * order where it was.
 */
@Source(
    value = "<20250410091020.119116-1-david@redhat.com>",
    title = "before fs/dax: fix folio splitting issue by resetting old folio order + _nr_pages")
@Breaks("FolioSplitBackVsFault")
public class BugFsdaxOldOrder extends V6_15 {
  @Override
  public void daxFolioResetOrder(Page folio, int nr) {
    DevPagemap pgmap = folio.pgmap;
    for (int i = 0; i < nr; i++) {
      Page page = pgmap.pageBehind(folio, i);
      clearCompoundHead(page);
      WRITE_ONCE(Page.MAPPING, page, null);
      page.pgmap = pgmap;
      WARN_ON_ONCE(pageRefCount(page) != 0, page);
    }
  }
}
