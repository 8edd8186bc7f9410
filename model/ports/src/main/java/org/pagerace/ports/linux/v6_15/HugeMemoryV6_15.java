// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.HugeMemory;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DeferredSplit;
import org.pagerace.ports.state.Page;

/** The head comes back last and by a release: nobody can take it before the slots name the new folios. */
@Source(value = "v6.15", title = "mm/huge_memory: unfreeze head folio after page cache entries are updated")
@KernelFile("mm/huge_memory.c")
public interface HugeMemoryV6_15 extends HugeMemory, MmV6_15 {
  @Override
  default int splitHugePage(Page head, Page... tails) {
    return __folioSplit(head, tails);
  }

  default int __folioSplit(Page folio, Page... tails) {
    AddressSpace mapping = (AddressSpace) READ_ONCE(Page.MAPPING, folio);
    int extraPins = mapping == null ? 0 : 1 + tails.length;
    unmapPage(folio, tails);
    if (mapping != null) {
      xasLockIrq(mapping);
    }
    boolean isFrozen = pageRefFreeze(folio, 1 + extraPins);
    if (isFrozen) {
      __splitUnmappedFolio(mapping, folio, tails);
    }
    if (mapping != null) {
      xasUnlockIrq(mapping);
    }
    remapPage(folio, tails);
    if (isFrozen) {
      for (Page tail : tails) {
        unlockPage(tail);
        putPage(tail);
      }
    }
    return isFrozen ? 0 : -EBUSY;
  }

  default void __splitUnmappedFolio(AddressSpace mapping, Page folio, Page... tails) {
    int refs = mapping == null ? 1 : 2;
    for (Page tail : tails) {
      __splitFolioToOrder(folio, tail);
    }
    ClearPageCompound(folio);
    for (Page tail : tails) {
      pageRefUnfreeze(tail, refs);
      if (mapping != null) {
        xasStore(mapping, tail.index, tail);
      }
    }
    pageRefUnfreeze(folio, refs);
  }

  /** Takes a tail out of the folio. */
  default void __splitFolioToOrder(Page folio, Page tail) {
    copyFlagsToTail(folio, tail);
    WRITE_ONCE(Page.MAPPING, tail, READ_ONCE(Page.MAPPING, folio));
    smpWmb();
    clearCompoundHead(tail);
  }

  /** What is warned about is a folio on a list that somebody else walks. */
  @Override
  default void folioUnqueueDeferredSplit(Page folio) {
    DeferredSplit ds = folio.deferredSplit;
    spinLock(ds.lock);
    WARN_ON_ONCE(ds.scanned == folio, folio);
    ds.scanned = null;
    ds.queue = null;
    spinUnlock(ds.lock);
  }

  @Override
  @Removed
  default int splitHugePageToList(Page head, Page... tails) {
    throw new RemovedFunction("split_huge_page_to_list");
  }

  @Override
  @Removed
  default void __splitHugePage(AddressSpace mapping, Page head, Page... tails) {
    throw new RemovedFunction("__split_huge_page");
  }

  @Override
  @Removed
  default void __splitHugePageTail(Page head, Page tail) {
    throw new RemovedFunction("__split_huge_page_tail");
  }
}
