// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/** Migration expects of a device page what it expects of any page: the base reference is gone since v5.18. */
@Source(value = "candidate", title = "a candidate for v6.15: migrate_vma_check_page expects no extra reference of device pages")
public class MigrationCountsExactly extends V6_15 {
  @Override
  public boolean migrateVmaCheckPage(Page page, Page faultPage) {
    int extra = page == faultPage ? 2 : 1;
    return pageCount(page) - extra <= pageMapcount(page);
  }
}
