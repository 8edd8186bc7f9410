// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Pagemap;
import org.pagerace.ports.linux.v6_1.MemoryV6_1;
import org.pagerace.ports.linux.v6_1.RmapHV6_1;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.VmArea;

/**
 * The PTE of an fsdax page owns a reference, from insertion to zap. The dirty bit of a PTE is not modelled, and so
 * neither is the later mapcount of dirty PTEs.
 */
@Source(value = "38607c62b34b", title = "fs/dax: properly refcount fs dax pages")
@Source(value = "1afaeb8293c9", title = "mm/migrate: Trylock device page in do_swap_page")
@KernelFile("mm/memory.c")
public interface MemoryV6_15 extends MemoryV6_1, MmV6_15, Pagemap {
  int EINVAL = 22;

  /** Only who gets the lock of the page brings it back; who does not, takes the fault again. */
  @Override
  default int doSwapPage(VmArea vma, int address) {
    PageTable table = (PageTable) pmdpGet(vma.mm);
    spinLock(table.ptl);
    if (!(ptepGet(table.ptes[address]) instanceof DevicePrivateEntry entry) || !trylockPage(entry.page())) {
      spinUnlock(table.ptl);
      return 0;
    }
    folioGet(entry.page());
    spinUnlock(table.ptl);
    int ret = migrateToRam(vma, address, entry.page());
    unlockPage(entry.page());
    folioPut(entry.page());
    return ret;
  }

  /** Several may look for the mappings of a file at a time. */
  @Override
  default void unmapMappingRange(AddressSpace mapping) {
    downRead(mapping.iMmapRwsem);
    VmArea vma = iMmap(mapping);
    if (vma != null) {
      zapPageRange(vma);
    }
    upRead(mapping.iMmapRwsem);
  }

  /** Whoever finds the PTE there already has had his fault served. */
  @Override
  default int vmfInsertPageMkwrite(VmArea vma, int address, Page page) {
    int error = insertPage(vma, address, page);
    return error == -RmapHV6_1.EBUSY ? 0 : error;
  }

  @Override
  default int vmInsertPage(VmArea vma, int address, Page page) {
    return insertPage(vma, address, page);
  }

  /** Refuses a page that nobody references, since it would be mapped while it is free. */
  default int insertPage(VmArea vma, int address, Page page) {
    if (pageRefCount(page) == 0) {
      return -EINVAL;
    }
    PageTable table = (PageTable) pmdpGet(vma.mm);
    spinLock(table.ptl);
    int error = insertPageIntoPteLocked(table.ptes[address], page);
    spinUnlock(table.ptl);
    return error;
  }

  default int insertPageIntoPteLocked(Pte ptep, Page page) {
    if (ptepGet(ptep) != null) {
      return -RmapHV6_1.EBUSY;
    }
    folioGet(page);
    folioAddFileRmapPte(page);
    setPteAt(ptep, page);
    return 0;
  }
}
