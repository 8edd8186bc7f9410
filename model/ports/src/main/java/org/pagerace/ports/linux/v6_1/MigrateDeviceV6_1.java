// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.MigrateDeviceV5_18;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.MigrateVma;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;

/** Migration knows of the reference of the fault, and flushes while it holds the lock of the page table. */
@Source(value = "16ce101db85d", title = "mm/memory.c: fix race when faulting a device private page")
@Source(value = "60bae7370896", title = "mm/migrate_device.c: flush TLB while holding PTL")
@KernelFile("mm/migrate_device.c")
public interface MigrateDeviceV6_1 extends MigrateDeviceV5_18, MigrateHV6_1 {
  @Override
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
        flushTlbMm(migrate.vma.mm);
      }
      putPage(page);
    }
    spinUnlock(table.ptl);
  }

  @Override
  default boolean migrateVmaCheckPage(Page page, Page faultPage) {
    int extra = page == faultPage ? 2 : 1;
    if (isZoneDevicePage(page)) {
      extra++;
    }
    return pageCount(page) - extra <= pageMapcount(page);
  }

  @Override
  default void migrateVmaPages(MigrateVma migrate) {
    int extra = migrate.src == migrate.faultPage ? 1 : 0;
    migrate.isMigrating =
        migrate.isMigrating
            && migrate.dst != null
            && folioMigrateMapping(migrate.dst, migrate.src, extra) == MIGRATEPAGE_SUCCESS;
  }
}
