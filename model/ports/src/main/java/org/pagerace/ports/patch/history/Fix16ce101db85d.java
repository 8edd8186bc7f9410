// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Source;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.MigrateVma;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V5_18;

/**
 * CVE-2022-3523 mended on v5.18: the fault takes a reference under the lock of the page table, and migration expects it.
 */
@Source(value = "16ce101db85d", title = "mm/memory.c: fix race when faulting a device private page")
public class Fix16ce101db85d extends V5_18 {
  @Override
  public int doSwapPage(VmArea vma, int address) {
    PageTable table = (PageTable) pmdpGet(vma.mm);
    spinLock(table.ptl);
    if (!(ptepGet(table.ptes[address]) instanceof DevicePrivateEntry entry)) {
      spinUnlock(table.ptl);
      return 0;
    }
    getPage(entry.page());
    spinUnlock(table.ptl);
    int ret = migrateToRam(vma, address, entry.page());
    putPage(entry.page());
    return ret;
  }

  @Override
  public boolean migrateVmaCheckPage(Page page, Page faultPage) {
    int extra = page == faultPage ? 2 : 1;
    if (isZoneDevicePage(page)) {
      extra++;
    }
    return pageCount(page) - extra <= pageMapcount(page);
  }

  @Override
  public void migrateVmaPages(MigrateVma migrate) {
    Page page = migrate.src;
    int extra = page == migrate.faultPage ? 1 : 0;
    migrate.isMigrating =
        migrate.isMigrating
            && migrate.dst != null
            && pageCount(page) == expectedPageRefs(null, page) + extra;
    if (migrate.isMigrating) {
      migrate.dst.index = page.index;
    }
  }
}
