// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DeferredSplit;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TransHugePmd;

/** Splitting huge pages. The lists that pages are on, and the locks of these lists, are not modelled. */
@KernelFile("mm/huge_memory.c")
public interface HugeMemory extends Mm, Pagemap, Xarray, RmapH, MigrateH, Asm {
  int EBUSY = 16;

  /**
   * Splits a huge page, whose lock and one reference the caller has.
   *
   * @param tails what stands behind the head in memory
   * @return 0, or -EBUSY where somebody else holds the page
   */
  @KernelFile("include/linux/huge_mm.h")
  default int splitHugePage(Page head, Page... tails) {
    return splitHugePageToList(head, tails);
  }

  default int splitHugePageToList(Page head, Page... tails) {
    AddressSpace mapping = (AddressSpace) READ_ONCE(Page.MAPPING, head);
    int extraPins = mapping == null ? 0 : 1 + tails.length;
    unmapPage(head, tails);
    if (mapping != null) {
      xasLockIrq(mapping);
    }
    boolean isFrozen = pageRefFreeze(head, 1 + extraPins);
    if (isFrozen) {
      __splitHugePage(mapping, head, tails);
    }
    if (mapping != null) {
      xasUnlockIrq(mapping);
    }
    remapPage(head, tails);
    if (isFrozen) {
      for (Page tail : tails) {
        unlockPage(tail);
        putPage(tail);
      }
    }
    return isFrozen ? 0 : -EBUSY;
  }

  /** PTEs become migration entries, each of the very page it maps. */
  default void unmapPage(Page head, Page... tails) {
    for (Page tail : tails) {
      if (pageMapped(tail)) {
        tryToUnmap(tail);
      }
    }
    if (pageMapped(head)) {
      tryToUnmap(head);
    }
  }

  default void remapPage(Page head, Page... tails) {
    if (head.rmap != null) {
      removeMigrationPtes(head, head);
    }
    for (Page tail : tails) {
      if (tail.rmap != null) {
        removeMigrationPtes(tail, tail);
      }
    }
  }

  /**
   * The head has count 0 and nobody can get at the tails: last to first, and the head's count comes back
   * without order.
   */
  default void __splitHugePage(AddressSpace mapping, Page head, Page... tails) {
    for (int i = tails.length - 1; i >= 0; i--) {
      __splitHugePageTail(head, tails[i]);
      if (mapping != null) {
        xasStore(mapping, tails[i].index, tails[i]);
      }
    }
    ClearPageCompound(head);
    if (mapping == null) {
      pageRefInc(head);
    } else {
      pageRefAdd(head, 2);
    }
  }

  default void __splitHugePageTail(Page head, Page tail) {
    Object mapping = READ_ONCE(Page.MAPPING, head);
    copyFlagsToTail(head, tail);
    WRITE_ONCE(Page.MAPPING, tail, mapping);
    // Who finds a page of its own finds the flags that it has as such.
    smpWmb();
    clearCompoundHead(tail);
    // Who gets a reference may put it the next moment, and must find the right head then.
    pageRefUnfreeze(tail, mapping == null ? 1 : 2);
  }

  /** What holds for the huge page holds for each of its parts. */
  default void copyFlagsToTail(Page head, Page tail) {
    atomicSet(Page.FLAGS, tail, atomicRead(Page.FLAGS, head));
  }

  /** Takes access to a huge page away; the next who touches it is asked where he runs. */
  default void changeHugePmd(MmStruct mm) {
    spinLock(mm.pmdLock);
    if (pmdpGet(mm) instanceof TransHugePmd pmd) {
      pmdpHugeGetAndClear(mm);
      flushTlbMm(mm);
      setPmdAt(mm, new TransHugePmd(pmd.page(), true));
    }
    spinUnlock(mm.pmdLock);
  }

  /** Somebody has touched it: it is moved to him, or he gets access where it is. Whether it was moved. */
  default boolean doHugePmdNumaPage(MmStruct mm, Page newpage) {
    if (!(pmdpGet(mm) instanceof TransHugePmd pmd) || !pmd.isProtnone()) {
      return false;
    }
    if (migrateMisplacedTranshugePage(mm, pmd, pmd.page(), newpage)) {
      return true;
    }
    spinLock(mm.pmdLock);
    if (pmdpGet(mm) == pmd) {
      setPmdAt(mm, new TransHugePmd(pmd.page(), false));
    }
    spinUnlock(mm.pmdLock);
    return false;
  }

  /**
   * Takes a page off the queue and gives it back, since it cannot be split now. Between the two the page
   * stands on the scan's own list, which no lock protects. Whether a page was there and could be held.
   */
  default boolean deferredSplitScan(DeferredSplit ds) {
    spinLock(ds.lock);
    Page page = ds.queue;
    boolean isHeld = page != null && getPageUnlessZero(page);
    ds.queue = null;
    if (isHeld) {
      ds.scanned = page;
    }
    spinUnlock(ds.lock);
    if (!isHeld) {
      return false;
    }
    spinLock(ds.lock);
    ds.queue = ds.scanned;
    ds.scanned = null;
    spinUnlock(ds.lock);
    putPage(page);
    return true;
  }

  @KernelFile("include/linux/page-flags.h")
  default void ClearPageCompound(Page head) {
    atomicSet(Page.NR_PAGES, head, 1);
  }
}
