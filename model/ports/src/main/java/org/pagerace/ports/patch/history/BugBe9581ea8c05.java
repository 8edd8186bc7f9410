// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/**
 * What commit be9581ea8c05 (CVE-2024-42234) mended before v6.10, on v6.15: a folio without a mapping is moved as if
 * nobody could find it, while the queue of those to be split names it.
 */
@Source(value = "be9581ea8c05", title = "before mm: fix crashes from deferred split racing folio migration")
@Breaks("R-29")
public class BugBe9581ea8c05 extends V6_15 {
  @Override
  public int __folioMigrateMapping(AddressSpace mapping, Page newfolio, Page folio, int expected) {
    if (mapping != null || folio.deferredSplit == null) {
      return super.__folioMigrateMapping(mapping, newfolio, folio, expected);
    }
    folioUnqueueDeferredSplit(folio);
    newfolio.index = folio.index;
    return MIGRATEPAGE_SUCCESS;
  }
}
