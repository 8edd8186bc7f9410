// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Migrate;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.TransHugePmd;

/**
 * A device-private page has no baseline that migration would have to expect. A waiter on a migration entry
 * takes no reference.
 */
@Source(value = "27674ef6c73f", title = "mm: remove the extra ZONE_DEVICE struct page refcount")
@Source(
    value = "ffa65753c431",
    title = "mm/migrate.c: rework migration_entry_wait() to not take a pageref")
@Source(value = "v5.14", title = "mm: thp: NUMA migration of huge pages is migrate_pages like any other")
@KernelFile("mm/migrate.c")
public interface MigrateV5_18 extends Migrate {
  @Override
  default int expectedPageRefs(AddressSpace mapping, Page page) {
    return mapping == null ? 1 : 2;
  }

  /** The migration's own reference keeps the folio while the lock of the page table is held. */
  @Override
  default void migrationEntryWait(PageTable table, Pte ptep) {
    spinLock(table.ptl);
    if (ptepGet(ptep) instanceof MigrationEntry entry) {
      migrationEntryWaitOnLocked(entry);
    }
    spinUnlock(table.ptl);
  }

  /** Queues on the folio; the sleep itself has no effect on any count. */
  default void migrationEntryWaitOnLocked(MigrationEntry entry) {
    setBit(Page.PG_WAITERS, Page.FLAGS, entry.page());
  }

  @Override
  @Removed
  default boolean migrateMisplacedTranshugePage(MmStruct mm, TransHugePmd entry, Page page, Page newpage) {
    throw new RemovedFunction("migrate_misplaced_transhuge_page");
  }
}
