// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Slot;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.state.WakeMode;

/** Files whose pages are device memory. An entry of the cache is a value: it owns no reference. */
@KernelFile("fs/dax.c")
public interface Dax extends DaxH, Mm, Xarray, Fs, WaitH {
  default void daxAssociateEntry(DaxEntry entry, AddressSpace mapping, int index) {
    Page page = entry.page();
    if (page == null) {
      return;
    }
    WARN_ON_ONCE(READ_ONCE(Page.MAPPING, page) != null, page);
    WRITE_ONCE(Page.MAPPING, page, mapping);
    page.index = index;
  }

  /** @param isTruncated whether the file gives the block up, and so nobody may use the page any more */
  default void daxDisassociateEntry(DaxEntry entry, boolean isTruncated) {
    Page page = entry.page();
    if (page == null) {
      return;
    }
    if (isTruncated) {
      WARN_ON_ONCE(pageRefCount(page) > 1, page);
    }
    WRITE_ONCE(Page.MAPPING, page, null);
    page.index = 0;
  }

  /** The page of an entry when somebody pins it. */
  default Page daxBusyPage(DaxEntry entry) {
    Page page = entry.page();
    return page != null && pageRefCount(page) > 1 ? page : null;
  }

  /** Under the xa_lock, which it drops while it waits: the entry once nobody holds its lock, or null. */
  default DaxEntry getUnlockedEntry(AddressSpace mapping, int index) {
    for (;;) {
      Slot slot = xasLoad(mapping, index);
      if (!(slot instanceof DaxEntry entry)) {
        return null;
      }
      if (!entry.isLocked()) {
        return entry;
      }
      xasUnlockIrq(mapping);
      // Asleep until the entry is unlocked: whoever waits touches no lock meanwhile.
      while (xasLoad(mapping, index) instanceof DaxEntry locked && locked.isLocked()) {
        cpuRelax();
      }
      xasLockIrq(mapping);
    }
  }

  @Override
  default Page daxLayoutBusyPage(AddressSpace mapping) {
    if (!mappingMapped(mapping)) {
      return null;
    }
    // A racing GUP-fast has raised the count by the time of the scan, or finds its PTE gone when it looks again.
    unmapMappingRange(mapping);
    Page page = null;
    xasLockIrq(mapping);
    for (int index = 0; index < mapping.iPages.length && page == null; index++) {
      // A locked entry is passed over: the cursor, once positioned, looks behind it (mended by 6be3e21d25ca).
      if (xasLoad(mapping, index) instanceof DaxEntry entry && !entry.isLocked()) {
        page = daxBusyPage(entry);
      }
    }
    xasUnlockIrq(mapping);
    return page;
  }

  /** Locks the entry at an offset, which is EMPTY where there was none; what it was. */
  default DaxEntry grabMappingEntry(AddressSpace mapping, int index) {
    xasLockIrq(mapping);
    DaxEntry entry = getUnlockedEntry(mapping, index);
    if (entry == null) {
      entry = new DaxEntry(null, false);
    }
    xasStore(mapping, index, new DaxEntry(entry.page(), true));
    xasUnlockIrq(mapping);
    return entry;
  }

  /** Gives a locked EMPTY entry its page. */
  default DaxEntry daxInsertEntry(AddressSpace mapping, int index, DaxEntry entry, Page page) {
    if (entry.page() != null) {
      return entry;
    }
    DaxEntry inserted = new DaxEntry(page, false);
    xasLockIrq(mapping);
    daxDisassociateEntry(entry, false);
    daxAssociateEntry(inserted, mapping, index);
    xasStore(mapping, index, new DaxEntry(page, true));
    xasUnlockIrq(mapping);
    return inserted;
  }

  default void daxUnlockEntry(AddressSpace mapping, int index, DaxEntry entry) {
    xasLockIrq(mapping);
    xasStore(mapping, index, entry);
    daxWakeEntry(mapping, index, WakeMode.WAKE_NEXT);
    xasUnlockIrq(mapping);
  }

  /** Under the xa_lock, and so whoever is about to wait is on the queue. */
  default void daxWakeEntry(AddressSpace mapping, int index, WakeMode mode) {
    if (!waitqueueActive(mapping.entryQueue)) {
      return;
    }
    if (mode == WakeMode.WAKE_ALL) {
      __wakeUp(mapping.entryQueue, mapping);
    } else {
      __wakeUpOne(mapping.entryQueue, mapping);
    }
  }

  /** Who was woken and has no use for the entry wakes the next, unless there is no entry. */
  default void putUnlockedEntry(AddressSpace mapping, int index, DaxEntry entry, WakeMode mode) {
    if (entry != null) {
      daxWakeEntry(mapping, index, mode);
    }
  }

  /**
   * Locks the entry of a page that the caller found by its number.
   *
   * @return what the entry was, for {@link #daxUnlockEntry}; null where no file has the page
   */
  default DaxEntry daxLockPage(Page page) {
    for (;;) {
      AddressSpace mapping = (AddressSpace) READ_ONCE(Page.MAPPING, page);
      if (mapping == null) {
        return null;
      }
      xasLockIrq(mapping);
      if (READ_ONCE(Page.MAPPING, page) == mapping) {
        DaxEntry entry = getUnlockedEntry(mapping, page.index);
        if (READ_ONCE(Page.MAPPING, page) == mapping) {
          xasStore(mapping, page.index, new DaxEntry(entry.page(), true));
          xasUnlockIrq(mapping);
          return entry;
        }
      }
      xasUnlockIrq(mapping);
      cpuRelax();
    }
  }

  @Override
  default int daxIomapFault(VmArea vma, int address) {
    return daxIomapPteFault(vma, address);
  }

  default int daxIomapPteFault(VmArea vma, int address) {
    AddressSpace mapping = vma.mapping;
    Page block = mapping.host.blocks[address];
    if (block == null) {
      return -EFAULT;
    }
    DaxEntry entry = grabMappingEntry(mapping, address);
    entry = daxInsertEntry(mapping, address, entry, block);
    // LKMM orders stores around an unlock and a later lock of one CPU, even of two locks. Java does not.
    smpWmb();
    vmfInsertMixed(vma, address, entry.page());
    daxUnlockEntry(mapping, address, entry);
    return 0;
  }

  @Override
  default void daxDeleteMappingEntry(AddressSpace mapping, int index) {
    __daxInvalidateEntry(mapping, index);
  }

  /** The one that it wakes finds no entry, and wakes nobody (mended by 237388320def). */
  default void __daxInvalidateEntry(AddressSpace mapping, int index) {
    xasLockIrq(mapping);
    DaxEntry entry = getUnlockedEntry(mapping, index);
    if (entry != null) {
      daxDisassociateEntry(entry, true);
      xasStore(mapping, index, null);
    }
    putUnlockedEntry(mapping, index, entry, WakeMode.WAKE_NEXT);
    xasUnlockIrq(mapping);
  }
}
