// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.RmapV5_18;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V6_15;

/** Whoever dirties the page and puts it between the two reads is in neither. */
@Source(value = "M-24", title = "reclaim of a page that MADV_FREE gave up reads the dirty mark before the count")
@Breaks("LazyFreeVsDirectRead")
public interface Mr24DirtyBeforeCount extends RmapV5_18 {
  @Override
  default boolean tryToUnmapOne(Page page) {
    VmArea vma = page.rmap;
    PageTable table = (PageTable) pmdpGet(vma.mm);
    Pte pte = table.ptes[page.index];
    spinLock(table.ptl);
    ptepClearFlush(vma, pte);
    smpMb();
    boolean isDirty = PageDirty(page);
    boolean isDiscarded = !isDirty && pageRefCount(page) == 1 + pageMapcount(page);
    if (isDiscarded) {
      pageRemoveRmap(page);
      putPage(page);
    } else {
      setPteAt(pte, page);
    }
    spinUnlock(table.ptl);
    return isDiscarded;
  }

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements Mr24DirtyBeforeCount {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr24DirtyBeforeCount {}
}
