// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.GupV6_1;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pte;

/**
 * GUP-fast keeps what it has grabbed when the PTE is the same, whatever became of the PMD. Alone it changes
 * nothing: since 2ba99c5e0881 khugepaged waits for walkers, and so the slip is set on a tree that has lost
 * that.
 */
@Source(value = "M19", title = "GUP-fast does not read the PMD again")
@Breaks("B5@x86-pv")
public interface M19NoSecondLookAtPmd extends GupV6_1 {
  @Override
  default boolean gupPteRange(
      MmStruct mm, PageTable table, int addr, int end, int flags, PageVec pages) {
    DevPagemap pgmap = null;
    int nrStart = pages.nr;
    boolean isWhole = false;
    for (int a = addr; ; a++) {
      if (a == end) {
        isWhole = true;
        break;
      }
      Pte ptep = table.ptes[a];
      if (!(ptepGetLockless(ptep) instanceof Page page)) {
        break;
      }
      if (pteDevmap(page)) {
        pgmap = getDevPagemap(page, pgmap);
        if (pgmap == null) {
          undoDevPagemap(pages, nrStart, flags);
          break;
        }
      }
      Page folio = tryGrabFolioFast(page, 1, flags);
      if (folio == null) {
        break;
      }
      if (ptepGet(ptep) != page || gupMustUnshare(flags, page)) {
        gupPutFolio(folio, 1, flags);
        break;
      }
      SetPageReferenced(folio);
      pages.add(page);
    }
    putDevPagemap(pgmap);
    return isWhole;
  }

  /** On v6.1 whose khugepaged waits for nobody. */
  final class OnV6_1 extends Mr47NoWaitForWalkers.OnV6_1 implements M19NoSecondLookAtPmd {}
}
