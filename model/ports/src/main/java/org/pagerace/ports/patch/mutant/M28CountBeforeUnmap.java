// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Migrate;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** Migration compares the count while the page is still mapped, and trusts the answer afterwards. */
@Source(value = "M28-migrate", title = "anonymous migration reads the count before it replaces the PTE")
@Breaks("C3")
public interface M28CountBeforeUnmap extends Migrate {
  @Override
  default int __unmapAndMove(Page page, Page newpage) {
    if (!pageMapped(page)) {
      return Migrate.super.__unmapAndMove(page, newpage);
    }
    if (!trylockPage(page)) {
      return -EAGAIN;
    }
    boolean isUnused = pageCount(page) == 2;
    if (isUnused) {
      tryToUnmap(page);
      newpage.index = page.index;
      newpage.data = page.data;
      removeMigrationPtes(page, newpage);
    }
    unlockPage(page);
    return isUnused ? MIGRATEPAGE_SUCCESS : -EAGAIN;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M28CountBeforeUnmap {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M28CountBeforeUnmap {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M28CountBeforeUnmap {}
}
