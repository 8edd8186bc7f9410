// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.TransHugePmd;
import org.pagerace.ports.state.VmArea;

/** Moving a page elsewhere while others may look at it. */
@KernelFile("mm/migrate.c")
public interface Migrate extends MigrateH, Mm, Pagemap, Xarray, RmapH, Asm {
  /** The references of a page that nobody uses: the migrator's, the cache's, a device-private page's baseline. */
  default int expectedPageRefs(AddressSpace mapping, Page page) {
    int expected = 1;
    if (isDevicePrivatePage(page)) {
      expected++;
    }
    if (mapping != null) {
      expected++;
    }
    return expected;
  }

  @Override
  default int migratePageMoveMapping(AddressSpace mapping, Page newpage, Page page) {
    int expected = expectedPageRefs(mapping, page);
    if (mapping == null) {
      // No freeze: the PTEs are migration entries, and so nobody can find the page.
      if (pageCount(page) != expected) {
        return -EAGAIN;
      }
      newpage.index = page.index;
      return MIGRATEPAGE_SUCCESS;
    }
    xasLockIrq(mapping);
    if (pageCount(page) != expected || xasLoad(mapping, page.index) != page) {
      xasUnlockIrq(mapping);
      return -EAGAIN;
    }
    if (!pageRefFreeze(page, expected)) {
      xasUnlockIrq(mapping);
      return -EAGAIN;
    }
    newpage.index = page.index;
    WRITE_ONCE(Page.MAPPING, newpage, mapping);
    pageRefAdd(newpage, 1);
    if (PageDirty(page)) {
      ClearPageDirty(page);
      SetPageDirty(newpage);
    }
    xasStore(mapping, page.index, newpage);
    pageRefUnfreeze(page, expected - 1);
    xasUnlockIrq(mapping);
    return MIGRATEPAGE_SUCCESS;
  }

  /** {@code a_ops->migratepage} of most filesystems and of anonymous memory. */
  default int migratePage(AddressSpace mapping, Page newpage, Page page) {
    int rc = migratePageMoveMapping(mapping, newpage, page);
    if (rc == MIGRATEPAGE_SUCCESS) {
      migratePageCopy(newpage, page);
    }
    return rc;
  }

  default void migratePageCopy(Page newpage, Page page) {
    newpage.data = page.data;
  }

  default int moveToNewPage(Page newpage, Page page) {
    AddressSpace mapping = (AddressSpace) READ_ONCE(Page.MAPPING, page);
    int rc = migratePage(mapping, newpage, page);
    if (rc == MIGRATEPAGE_SUCCESS) {
      WRITE_ONCE(Page.MAPPING, page, null);
    }
    return rc;
  }

  @Override
  default void removeMigrationPtes(Page old, Page now) {
    VmArea vma = old.rmap;
    PageTable table = (PageTable) pmdpGet(vma.mm);
    Pte pte = table.ptes[old.index];
    spinLock(table.ptl);
    if (ptepGet(pte) instanceof MigrationEntry entry && entry.page() == old) {
      getPage(now);
      now.rmap = vma;
      setPteAt(pte, isDevicePrivatePage(now) ? new DevicePrivateEntry(now) : now);
      pageAddAnonRmap(now);
    }
    spinUnlock(table.ptl);
  }

  default int __unmapAndMove(Page page, Page newpage) {
    if (!trylockPage(page)) {
      return -EAGAIN;
    }
    if (!trylockPage(newpage)) {
      unlockPage(page);
      return -EAGAIN;
    }
    int rc = -EAGAIN;
    boolean pageWasMapped = pageMapped(page);
    boolean isUnmapped = !pageWasMapped || tryToUnmap(page);
    if (isUnmapped) {
      rc = moveToNewPage(newpage, page);
    }
    if (pageWasMapped) {
      removeMigrationPtes(page, rc == MIGRATEPAGE_SUCCESS ? newpage : page);
    }
    unlockPage(newpage);
    unlockPage(page);
    return rc;
  }

  /** One pass of migrate_pages over one isolated page. On success the references of old and new are its users' only. */
  default int unmapAndMove(Page page, Page newpage) {
    int rc = __unmapAndMove(page, newpage);
    if (rc == MIGRATEPAGE_SUCCESS) {
      putPage(newpage);
      putPage(page);
    }
    return rc;
  }

  /** Migrates one isolated page. The kernel makes up to ten passes; a pass that failed is what a race looks at. */
  default int migratePages(Page page, Page newpage) {
    return unmapAndMove(page, newpage);
  }

  /** A fault met a migration entry: waits until the page is unlocked. */
  default void migrationEntryWait(PageTable table, Pte ptep) {
    spinLock(table.ptl);
    if (!(ptepGet(ptep) instanceof MigrationEntry entry)) {
      spinUnlock(table.ptl);
      return;
    }
    Page page = entry.page();
    if (!getPageUnlessZero(page)) {
      spinUnlock(table.ptl);
      return;
    }
    spinUnlock(table.ptl);
    putAndWaitOnPageLocked(page);
  }

  /** The lock of the PMD keeps page-table walkers out, and the freeze everybody else. */
  @Override
  default boolean migrateMisplacedTranshugePage(MmStruct mm, TransHugePmd entry, Page page, Page newpage) {
    getPage(page);
    newpage.data = page.data;
    spinLock(mm.pmdLock);
    if (pmdpGet(mm) != entry || !pageRefFreeze(page, 2)) {
      spinUnlock(mm.pmdLock);
      putPage(newpage);
      putPage(page);
      return false;
    }
    setPmdAt(mm, new TransHugePmd(newpage, false));
    pageRefUnfreeze(page, 2);
    spinUnlock(mm.pmdLock);
    putPage(page);
    putPage(page);
    return true;
  }
}
