// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.MigrateVma;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;

/**
 * The half of mm/migrate.c that moves anonymous memory to a device and back, here one page at a time. A page
 * that somebody else has locked is given up at once. Isolating a page from its LRU list changes no count on
 * balance and is not ported.
 */
@KernelFile("mm/migrate.c")
public interface MigrateDevice extends MigrateH, Mm, Pagemap, RmapH, Asm, SpinlockH {
  @Override
  default void migrateVmaSetup(MigrateVma migrate) {
    migrateVmaCollectPmd(migrate);
    migrateVmaUnmap(migrate);
  }

  /** Replaces the PTE by a migration entry. The flush comes when the lock of the page table is gone. */
  default void migrateVmaCollectPmd(MigrateVma migrate) {
    PageTable table = (PageTable) pmdpGet(migrate.vma.mm);
    Pte ptep = table.ptes[migrate.start];
    spinLock(table.ptl);
    Pteval pte = ptepGet(ptep);
    Page page =
        pte instanceof DevicePrivateEntry entry ? entry.page() : pte instanceof Page there ? there : null;
    if (page != null) {
      getPage(page);
      if (trylockPage(page)) {
        migrate.src = page;
        ptepGetAndClear(ptep);
        setPteAt(ptep, new MigrationEntry(page));
        pageRemoveRmap(page);
      }
      putPage(page);
    }
    spinUnlock(table.ptl);
    if (migrate.src != null) {
      flushTlbMm(migrate.vma.mm);
    }
  }

  /**
   * Whether nobody but the migration and the mappings has the page; of a device-private page, nobody asks.
   */
  default boolean migrateVmaCheckPage(Page page, Page faultPage) {
    if (isZoneDevicePage(page)) {
      return isDevicePrivatePage(page);
    }
    return pageCount(page) - 1 <= pageMapcount(page);
  }

  default void migrateVmaUnmap(MigrateVma migrate) {
    Page page = migrate.src;
    if (page == null) {
      return;
    }
    migrate.isMigrating = migrateVmaCheckPage(page, migrate.faultPage);
    if (!migrate.isMigrating) {
      migrateVmaFinalize(migrate);
      migrate.src = null;
    }
  }

  @Override
  default void migrateVmaPages(MigrateVma migrate) {
    migrate.isMigrating =
        migrate.isMigrating
            && migrate.dst != null
            && migratePageMoveMapping(null, migrate.dst, migrate.src) == MIGRATEPAGE_SUCCESS;
  }

  @Override
  default void migrateVmaFinalize(MigrateVma migrate) {
    Page page = migrate.src;
    Page newpage = migrate.dst;
    if (newpage != null && !migrate.isMigrating) {
      unlockPage(newpage);
      putPage(newpage);
    }
    if (page == null) {
      return;
    }
    removeMigrationPtes(page, migrate.isMigrating ? newpage : page);
    unlockPage(page);
    putPage(page);
    if (migrate.isMigrating) {
      unlockPage(newpage);
      putPage(newpage);
    }
  }
}
