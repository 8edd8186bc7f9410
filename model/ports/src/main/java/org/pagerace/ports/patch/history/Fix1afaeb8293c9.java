// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.MigrateVma;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V6_1;

/**
 * Faulters that keep each other failing, mended on v6.1: only who has locked the page takes a reference, and migration
 * takes over his lock.
 */
@Source(value = "1afaeb8293c9", title = "mm/migrate: Trylock device page in do_swap_page")
@Mends("TwoFaulters")
public class Fix1afaeb8293c9 extends V6_1 {
  @Override
  public int doSwapPage(VmArea vma, int address) {
    PageTable table = (PageTable) pmdpGet(vma.mm);
    spinLock(table.ptl);
    if (!(ptepGet(table.ptes[address]) instanceof DevicePrivateEntry entry) || !trylockPage(entry.page())) {
      spinUnlock(table.ptl);
      return 0;
    }
    getPage(entry.page());
    spinUnlock(table.ptl);
    int ret = migrateToRam(vma, address, entry.page());
    unlockPage(entry.page());
    putPage(entry.page());
    return ret;
  }

  @Override
  public void migrateVmaCollectPmd(MigrateVma migrate) {
    PageTable table = (PageTable) pmdpGet(migrate.vma.mm);
    Pte ptep = table.ptes[migrate.start];
    spinLock(table.ptl);
    Pteval pte = ptepGet(ptep);
    Page page =
        pte instanceof DevicePrivateEntry entry ? entry.page() : pte instanceof Page there ? there : null;
    if (page != null) {
      getPage(page);
      if (page == migrate.faultPage || trylockPage(page)) {
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

  /** The lock of the page of a fault is dropped by the fault. */
  @Override
  public void migrateVmaFinalize(MigrateVma migrate) {
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
