// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.MigrateDevice;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.MigrateVma;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V5_9;

/** Between the entry and the reference the page may be freed; that the entry is looked at again comes too late. */
@Source(value = "M34-collect", title = "migrate_vma takes its reference after the page table is unlocked")
@Breaks("F10")
public interface M34CollectAfterUnlock extends MigrateDevice {
  @Override
  default void migrateVmaCollectPmd(MigrateVma migrate) {
    PageTable table = (PageTable) pmdpGet(migrate.vma.mm);
    Pte ptep = table.ptes[migrate.start];
    spinLock(table.ptl);
    Pteval pte = ptepGet(ptep);
    spinUnlock(table.ptl);
    Page page =
        pte instanceof DevicePrivateEntry entry ? entry.page() : pte instanceof Page there ? there : null;
    if (page == null) {
      return;
    }
    getPage(page);
    spinLock(table.ptl);
    if (ptepGet(ptep) == pte && trylockPage(page)) {
      migrate.src = page;
      ptepGetAndClear(ptep);
      setPteAt(ptep, new MigrationEntry(page));
      pageRemoveRmap(page);
    }
    spinUnlock(table.ptl);
    putPage(page);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M34CollectAfterUnlock {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M34CollectAfterUnlock {}

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements M34CollectAfterUnlock {}
}
