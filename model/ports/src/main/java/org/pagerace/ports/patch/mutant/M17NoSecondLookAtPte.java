// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.V5_9;

/** GUP-fast keeps what it has grabbed, whatever became of the PTE. An arch whose flush waits for walkers hides it. */
@Source(value = "M17-pte", title = "GUP-fast does not read the PTE again")
@Breaks({"B2@x86-pv", "C3@x86-pv", "H2@x86-pv"})
public interface M17NoSecondLookAtPte extends Gup {
  @Override
  default boolean gupPteRange(PageTable table, int addr, int end, int flags, PageVec pages) {
    DevPagemap pgmap = null;
    int nrStart = pages.nr;
    boolean isWhole = false;
    for (int a = addr; ; a++) {
      if (a == end) {
        isWhole = true;
        break;
      }
      if (!(gupGetPte(table.ptes[a]) instanceof Page page)) {
        break;
      }
      if (pteDevmap(page)) {
        pgmap = getDevPagemap(page, pgmap);
        if (pgmap == null) {
          undoDevPagemap(pages, nrStart, flags);
          break;
        }
      }
      if (tryGrabCompoundHead(page, 1, flags) == null) {
        break;
      }
      SetPageReferenced(page);
      pages.add(page);
    }
    putDevPagemap(pgmap);
    return isWhole;
  }

  /** On v5.9. */
  @Breaks({"B2@x86-pv", "C3@x86-pv", "D1@x86-pv", "D14@x86-pv"})
  final class OnV5_9 extends V5_9 implements M17NoSecondLookAtPte {}

  /** On RFC v2, where no fsdax page can be grabbed anyway. */
  final class OnRfcV2 extends RfcV2 implements M17NoSecondLookAtPte {}
}
