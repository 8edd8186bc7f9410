// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Rmap;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.VmArea;

/** A page that MADV_FREE gave up is discarded only where nobody but its mappings and reclaim holds it. */
@Source(value = "6c8e2a256915", title = "mm: fix race between MADV_FREE reclaim and blkdev direct IO read")
@KernelFile("mm/rmap.c")
public interface RmapV5_18 extends Rmap {
  @Override
  default boolean tryToUnmapOne(Page page) {
    VmArea vma = page.rmap;
    PageTable table = (PageTable) pmdpGet(vma.mm);
    Pte pte = table.ptes[page.index];
    spinLock(table.ptl);
    ptepClearFlush(vma, pte);
    // Against GUP-fast, which raises the count and then reads the PTE again.
    smpMb();
    int refs = pageRefCount(page);
    int mappings = pageMapcount(page);
    // Whoever dirtied the page and put it has been counted, or his mark is seen.
    smpRmb();
    boolean isDiscarded = refs == 1 + mappings && !PageDirty(page);
    if (isDiscarded) {
      pageRemoveRmap(page);
      putPage(page);
    } else {
      setPteAt(pte, page);
    }
    spinUnlock(table.ptl);
    return isDiscarded;
  }
}
