// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_19;

/** CVE-2026-31466 mended on v6.19: the flags are read after the head, and not before. */
@Source(value = "4c5e7f0fcd59", title = "mm/huge_memory: fix folio isn't locked in softleaf_to_folio()")
@Mends("SplitFlagsVsMigrationEntry@arm64")
public class Fix4c5e7f0fcd59 extends V6_19 {
  @Override
  public Page migrationEntryToPage(MigrationEntry entry) {
    Page page = entry.page();
    Page folio = compoundHead(page);
    smpRmb();
    WARN_ON_ONCE(!PageLocked(folio), page);
    return page;
  }
}
