// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.GupSlow;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.tree.V5_9;

/** The page may be anything by the time it is referenced: the lock of the page table is gone. */
@Source(value = "M34", title = "the slow path takes its reference after the page table is unlocked")
@Breaks("D6")
public interface M34ReferenceAfterUnlock extends GupSlow {
  @Override
  default int followPagePte(PageTable table, int address, int flags, PageVec pages) {
    spinLock(table.ptl);
    Pteval pte = ptepGet(table.ptes[address]);
    spinUnlock(table.ptl);
    if (!(pte instanceof Page page)) {
      return -EFAULT;
    }
    if (!tryGrabPage(page, flags)) {
      return -ENOMEM;
    }
    pages.add(page);
    return 0;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M34ReferenceAfterUnlock {}
}
