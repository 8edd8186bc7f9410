// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.TransHugePmd;
import org.pagerace.ports.tree.V5_9;

/** Below a PMD that has changed nothing is kept. */
@Source(value = "70cbc3cc78a9", title = "mm: gup: fix the fast GUP race against THP collapse")
@Mends("B5@x86-pv")
public interface Fix70cbc3cc78a9 extends Gup {
  @Override
  default void gupPgdRange(MmStruct mm, int addr, int end, int flags, PageVec pages) {
    Pmdval pmd = pmdpGet(mm);
    if (pmd instanceof PageTable table) {
      gupPteRange(mm, table, addr, end, flags, pages);
    } else if (pmd instanceof DevmapRange range) {
      __gupDeviceHugePmd(mm, range, addr, end, flags, pages);
    } else if (pmd instanceof TransHugePmd huge && !huge.isProtnone()) {
      gupHugePmd(mm, huge, flags, pages);
    }
  }

  /** One page of PTEs: read, grab, read again, from the PMD down. */
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
      if (!(gupGetPte(ptep) instanceof Page page)) {
        break;
      }
      if (pteDevmap(page)) {
        pgmap = getDevPagemap(page, pgmap);
        if (pgmap == null) {
          undoDevPagemap(pages, nrStart, flags);
          break;
        }
      }
      Page head = tryGrabCompoundHead(page, 1, flags);
      if (head == null) {
        break;
      }
      if (pmdpGet(mm) != table || ptepGet(ptep) != page) {
        putCompoundHead(head, 1, flags);
        break;
      }
      SetPageReferenced(page);
      pages.add(page);
    }
    putDevPagemap(pgmap);
    return isWhole;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements Fix70cbc3cc78a9 {}
}
