// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.Page;

/** What swap entries say. */
@KernelFile("include/linux/swapops.h")
public interface Swapops extends Mm {
  /**
   * The page on its way, which its migrator has locked. Called pfn_swap_entry_to_page from v5.14 and
   * softleaf_to_page from v6.19.
   */
  default Page migrationEntryToPage(MigrationEntry entry) {
    Page page = entry.page();
    WARN_ON_ONCE(!PageLocked(page), page);
    return page;
  }
}
