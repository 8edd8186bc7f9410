// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.patch.MigrationCountsExactly;
import org.pagerace.ports.state.Page;

/** The check expects the base reference that device pages had before v5.18, as all trees do since. */
@Source(value = "M-32", title = "migration expects one reference too many of a device page")
@Breaks("R-03")
public interface Mr32BaseReferenceExpected {
  /** On the candidate that counts exactly. */
  final class OnMigrationCountsExactly extends MigrationCountsExactly implements Mr32BaseReferenceExpected {
    @Override
    public boolean migrateVmaCheckPage(Page page, Page faultPage) {
      int extra = isZoneDevicePage(page) ? 1 : 0;
      return pageCount(page) - extra - (page == faultPage ? 2 : 1) <= pageMapcount(page);
    }
  }
}
