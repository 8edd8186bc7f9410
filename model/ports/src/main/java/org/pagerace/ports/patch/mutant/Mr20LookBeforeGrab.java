// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_1.GupV6_1;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.tree.V6_1;

/** GUP-fast reads PMD and PTE again, and takes its reference afterwards. Device memory is left out. */
@Source(value = "M-20", title = "GUP-fast looks again before it has the reference")
@Breaks({"A14@x86-pv", "B2@x86-pv", "C3@x86-pv", "R-24@x86-pv"})
public interface Mr20LookBeforeGrab extends GupV6_1 {
  @Override
  default boolean gupPteRange(
      MmStruct mm, PageTable table, int addr, int end, int flags, PageVec pages) {
    for (int a = addr; a < end; a++) {
      Pte ptep = table.ptes[a];
      if (!(ptepGetLockless(ptep) instanceof Page page) || pteDevmap(page)) {
        return false;
      }
      if (pmdpGet(mm) != table || ptepGet(ptep) != page) {
        return false;
      }
      Page folio = tryGrabFolioFast(page, 1, flags);
      if (folio == null) {
        return false;
      }
      if (gupMustUnshare(flags, page)) {
        gupPutFolio(folio, 1, flags);
        return false;
      }
      SetPageReferenced(folio);
      pages.add(page);
    }
    return true;
  }

  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements Mr20LookBeforeGrab {}
}
