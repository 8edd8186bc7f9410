// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.DaxV6_15;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;
import org.pagerace.ports.tree.V6_19;

/** The head of what was a folio says that it still is one. */
@Source(value = "M-04", title = "a folio that is split back into pages keeps its old order")
@Breaks("FolioSplitBackVsFault")
public interface Mr04OldOrderStays extends DaxV6_15 {
  @Override
  default void daxFolioResetOrder(Page folio, int nr) {
    DevPagemap pgmap = folio.pgmap;
    for (int i = 0; i < nr; i++) {
      Page page = pgmap.pageBehind(folio, i);
      clearCompoundHead(page);
      WRITE_ONCE(Page.MAPPING, page, null);
      page.pgmap = pgmap;
      WARN_ON_ONCE(pageRefCount(page) != 0, page);
    }
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr04OldOrderStays {}

  /** On v6.19. */
  final class OnV6_19 extends V6_19 implements Mr04OldOrderStays {}
}
