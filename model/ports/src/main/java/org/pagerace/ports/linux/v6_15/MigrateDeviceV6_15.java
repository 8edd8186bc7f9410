// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.MigrateDeviceV6_1;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.MigrateVma;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;

/** The page of a fault comes locked, and stays locked until the fault is done. */
@Source(value = "1afaeb8293c9", title = "mm/migrate: Trylock device page in do_swap_page")
@KernelFile("mm/migrate_device.c")
public interface MigrateDeviceV6_15 extends MigrateDeviceV6_1 {
  @Override
  default void migrateVmaCollectPmd(MigrateVma migrate) {
    PageTable table = (PageTable) pmdpGet(migrate.vma.mm);
    Pte ptep = table.ptes[migrate.start];
    spinLock(table.ptl);
    Pteval pte = ptepGet(ptep);
    Page folio =
        pte instanceof DevicePrivateEntry entry ? entry.page() : pte instanceof Page there ? there : null;
    if (folio != null) {
      getPage(folio);
      if (folio == migrate.faultPage || trylockPage(folio)) {
        migrate.src = folio;
        ptepGetAndClear(ptep);
        setPteAt(ptep, new MigrationEntry(folio));
        pageRemoveRmap(folio);
        flushTlbMm(migrate.vma.mm);
      }
      putPage(folio);
    }
    spinUnlock(table.ptl);
  }

  @Override
  default void migrateVmaFinalize(MigrateVma migrate) {
    Page src = migrate.src;
    Page dst = migrate.dst;
    if (dst != null && !migrate.isMigrating) {
      unlockPage(dst);
      putPage(dst);
    }
    if (src == null) {
      return;
    }
    removeMigrationPtes(src, migrate.isMigrating ? dst : src);
    if (src != migrate.faultPage) {
      unlockPage(src);
    }
    putPage(src);
    if (migrate.isMigrating) {
      unlockPage(dst);
      putPage(dst);
    }
  }
}
