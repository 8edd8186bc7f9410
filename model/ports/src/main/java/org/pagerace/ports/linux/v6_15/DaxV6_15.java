// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import java.util.function.BooleanSupplier;
import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.DaxV5_18;
import org.pagerace.ports.linux.SchedH;
import org.pagerace.ports.linux.WaitBitH;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.VmArea;

/**
 * A fault raises the count from 0 itself before the PTE takes its own reference. Entries still own none. A block that has a
 * file when another one maps it is shared from then on: the filesystem's word for that, IOMAP_F_SHARED, is not modelled.
 */
@Source(value = "38607c62b34b", title = "fs/dax: properly refcount fs dax pages")
@Source(value = "6be3e21d25ca", title = "fs/dax: don't skip locked entries when scanning entries")
@Source(
    value = "cee91fa13a8e",
    title = "fs/dax: return unmapped busy pages from dax_layout_busy_page_range()")
@Source(value = "bde708f1a65d", title = "fs/dax: always remove DAX page-cache entries when breaking layouts")
@KernelFile("fs/dax.c")
public interface DaxV6_15 extends DaxV5_18, DaxHV6_15, MmV6_15, WaitBitH, SchedH {
  /** Busy: somebody besides the mappings has a reference. Two loads, one after the other. */
  @Override
  default Page daxBusyPage(DaxEntry entry) {
    Page folio = entry.page();
    return folio != null && pageRefCount(folio) - folioMapcount(folio) != 0 ? folio : null;
  }

  @Override
  default void daxAssociateEntry(DaxEntry entry, AddressSpace mapping, int index) {
    Page folio = entry.page();
    if (folio == null) {
      return;
    }
    boolean hasMapping = READ_ONCE(Page.MAPPING, folio) != null;
    if (hasMapping) {
      daxFolioMakeShared(folio);
    }
    if (hasMapping || folio.share != 0) {
      folio.share++;
    } else {
      WRITE_ONCE(Page.MAPPING, folio, mapping);
      folio.index = index;
    }
  }

  /** Whoever has a reference sees the mapping go. */
  default void daxFolioMakeShared(Page folio) {
    WRITE_ONCE(Page.MAPPING, folio, null);
    folio.share = 1;
  }

  @Override
  default void daxDisassociateEntry(DaxEntry entry, boolean isTruncated) {
    Page folio = entry.page();
    if (folio != null) {
      daxFolioPut(folio);
    }
  }

  /** One file fewer has the folio. */
  default void daxFolioPut(Page folio) {
    if (folio.share != 0 && --folio.share != 0) {
      return;
    }
    WRITE_ONCE(Page.MAPPING, folio, null);
    folio.index = 0;
    int nr = atomicRead(Page.NR_PAGES, folio);
    if (nr > 1) {
      daxFolioResetOrder(folio, nr);
    }
  }

  /**
   * A folio of several pages becomes single pages again. The word of each that names the range is written
   * twice.
   */
  default void daxFolioResetOrder(Page folio, int nr) {
    atomicSet(Page.NR_PAGES, folio, 1);
    DevPagemap pgmap = folio.pgmap;
    for (int i = 0; i < nr; i++) {
      Page page = pgmap.pageBehind(folio, i);
      clearCompoundHead(page);
      WRITE_ONCE(Page.MAPPING, page, null);
      page.pgmap = pgmap;
      WARN_ON_ONCE(pageRefCount(page) != 0, page);
    }
  }

  /** The mapping need not be mapped any more: a page can be pinned longer than it is mapped. */
  @Override
  default Page daxLayoutBusyPage(AddressSpace mapping) {
    unmapMappingRange(mapping);
    Page page = null;
    xasLockIrq(mapping);
    for (int index = 0; index < mapping.iPages.length && page == null; index++) {
      if (!(xasLoad(mapping, index) instanceof DaxEntry entry)) {
        continue;
      }
      DaxEntry unlocked = waitEntryUnlockedExclusive(mapping, index, entry);
      page = unlocked == null ? null : daxBusyPage(unlocked);
    }
    xasUnlockIrq(mapping);
    return page;
  }

  /**
   * Waits for a locked entry, and the cursor has moved past it when it returns: nobody looks at what was
   * waited for.
   *
   * @return the entry where it was not locked, else null
   */
  default DaxEntry waitEntryUnlockedExclusive(AddressSpace mapping, int index, DaxEntry entry) {
    if (!entry.isLocked()) {
      return entry;
    }
    getUnlockedEntry(mapping, index);
    return null;
  }

  default int waitPageIdle(TaskStruct current, Page page, BooleanSupplier cb) {
    return ___waitVarEvent(
        current, page, () -> daxPageIsIdle(page), TaskStruct.TASK_INTERRUPTIBLE, cb);
  }

  /** Scans and waits until a scan finds nothing, then takes the entries away. */
  @Override
  default int daxBreakLayout(TaskStruct current, Inode inode, BooleanSupplier cb) {
    int error = 0;
    Page page;
    do {
      page = daxLayoutBusyPage(inode.mapping);
      if (page == null) {
        break;
      }
      error = waitPageIdle(current, page, cb);
    } while (error == 0);
    if (page == null) {
      daxDeleteMappingRange(inode.mapping);
    }
    return error;
  }

  /** The same when nobody can find the file any more: no lock to drop, and no signal ends it. */
  @Override
  default int daxBreakLayoutFinal(TaskStruct current, Inode inode) {
    Page page;
    while ((page = daxLayoutBusyPage(inode.mapping)) != null) {
      Page busy = page;
      int error =
          ___waitVarEvent(
              current,
              busy,
              () -> daxPageIsIdle(busy),
              TaskStruct.TASK_UNINTERRUPTIBLE,
              () -> schedule(current));
      if (error != 0) {
        return error;
      }
    }
    daxDeleteMappingRange(inode.mapping);
    return 0;
  }

  default void daxDeleteMappingRange(AddressSpace mapping) {
    xasLockIrq(mapping);
    for (int index = 0; index < mapping.iPages.length; index++) {
      if (!(xasLoad(mapping, index) instanceof DaxEntry entry)) {
        continue;
      }
      DaxEntry unlocked = waitEntryUnlockedExclusive(mapping, index, entry);
      if (unlocked != null) {
        daxDisassociateEntry(unlocked, true);
        xasStore(mapping, index, null);
      }
    }
    xasUnlockIrq(mapping);
  }

  @Override
  default int daxIomapPteFault(VmArea vma, int address) {
    AddressSpace mapping = vma.mapping;
    Page block = mapping.host.blocks[address];
    if (block == null) {
      return -EFAULT;
    }
    DaxEntry entry = grabMappingEntry(mapping, address);
    entry = daxInsertEntry(mapping, address, entry, block);
    Page folio = entry.page();
    // From 0, unconditionally and without order: only because nobody ever freezes a DAX folio.
    pageRefInc(folio);
    int error = vmfInsertPageMkwrite(vma, address, folio);
    folioPut(folio);
    daxUnlockEntry(mapping, address, entry);
    return error;
  }
}
