// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/**
 * How many files share a block is counted under one lock, that of the folio, and not under a lock of each
 * file.
 */
@Source(value = "R-01", title = "a candidate for v6.15: the share count of a DAX folio has one lock")
public class ShareUnderFolioLock extends V6_15 {
  @Override
  public void daxAssociateEntry(DaxEntry entry, AddressSpace mapping, int index) {
    Page folio = entry.page();
    if (folio != null) {
      lockPage(folio);
      super.daxAssociateEntry(entry, mapping, index);
      unlockPage(folio);
    }
  }

  @Override
  public void daxFolioPut(Page folio) {
    lockPage(folio);
    super.daxFolioPut(folio);
    unlockPage(folio);
  }
}
