// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.MigrateV6_1;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.VmArea;

/** The copy comes before the freeze. */
@Source(value = "v6.11", title = "mm: the copy comes before the freeze, so that poisoned memory can be met")
@Source(
    value = "be9581ea8c05",
    title = "mm: fix crashes from deferred split racing folio migration")
@KernelFile("mm/migrate.c")
public interface MigrateV6_15 extends MigrateV6_1, MmV6_15 {
  default int folioExpectedRefs(AddressSpace mapping, Page folio) {
    return mapping == null ? 1 : 2;
  }

  @Override
  default int migratePage(AddressSpace mapping, Page newpage, Page page) {
    return migrateFolio(mapping, newpage, page);
  }

  default int migrateFolio(AddressSpace mapping, Page dst, Page src) {
    int expected = folioExpectedRefs(mapping, src);
    if (pageRefCount(src) != expected) {
      return -EAGAIN;
    }
    dst.data = src.data;
    return __folioMigrateMapping(mapping, dst, src, expected);
  }

  default int __folioMigrateMapping(AddressSpace mapping, Page newfolio, Page folio, int expected) {
    if (mapping == null) {
      if (folio.deferredSplit != null) {
        // Page tables name the folio no longer, but the queue does: nobody may find it there while it leaves.
        if (!pageRefFreeze(folio, expected)) {
          return -EAGAIN;
        }
        folioUnqueueDeferredSplit(folio);
        pageRefUnfreeze(folio, expected);
      }
      newfolio.index = folio.index;
      return MIGRATEPAGE_SUCCESS;
    }
    xasLockIrq(mapping);
    if (!pageRefFreeze(folio, expected)) {
      xasUnlockIrq(mapping);
      return -EAGAIN;
    }
    newfolio.index = folio.index;
    WRITE_ONCE(Page.MAPPING, newfolio, mapping);
    pageRefAdd(newfolio, 1);
    if (PageDirty(folio)) {
      ClearPageDirty(folio);
      SetPageDirty(newfolio);
    }
    xasStore(mapping, folio.index, newfolio);
    pageRefUnfreeze(folio, expected - 1);
    xasUnlockIrq(mapping);
    return MIGRATEPAGE_SUCCESS;
  }

  @Override
  default int folioMigrateMapping(Page newfolio, Page folio, int extraCount) {
    int expected = folioExpectedRefs(null, folio) + extraCount;
    return pageRefCount(folio) == expected ? __folioMigrateMapping(null, newfolio, folio, expected) : -EAGAIN;
  }

  /** The mapping is counted before its PTE can be seen. */
  @Override
  default void removeMigrationPtes(Page old, Page now) {
    VmArea vma = old.rmap;
    PageTable table = (PageTable) pmdpGet(vma.mm);
    Pte pte = table.ptes[old.index];
    spinLock(table.ptl);
    if (ptepGet(pte) instanceof MigrationEntry entry && entry.page() == old) {
      folioGet(compoundHead(now));
      now.rmap = vma;
      pageAddAnonRmap(now);
      setPteAt(pte, isDevicePrivatePage(now) ? new DevicePrivateEntry(now) : now);
    }
    spinUnlock(table.ptl);
  }

  @Override
  @Removed
  default int expectedPageRefs(AddressSpace mapping, Page page) {
    throw new RemovedFunction("expected_page_refs");
  }

  @Override
  @Removed
  default int migratePageMoveMapping(AddressSpace mapping, Page newpage, Page page) {
    throw new RemovedFunction("migrate_page_move_mapping");
  }
}
