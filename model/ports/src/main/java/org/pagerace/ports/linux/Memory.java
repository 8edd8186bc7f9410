// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.MigrationEntry;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.state.VmArea;

/** Making pages present, and taking them away. */
@KernelFile("mm/memory.c")
public interface Memory extends Mm, MemremapH, Asm, RmapH, SpinlockH, Rwsem, MmTypes, Fs {
  /** The page that a PTE owns a reference of; null where it owns none, as every devmap PTE. */
  default Page vmNormalPage(Page page) {
    return pteDevmap(page) ? null : page;
  }

  /** Maps an anonymous page that nobody else knows: its one reference becomes the mapping's. */
  default void doAnonymousPage(VmArea vma, int address, Page page) {
    PageTable table = (PageTable) pmdpGet(vma.mm);
    page.rmap = vma;
    page.index = address;
    spinLock(table.ptl);
    pageAddNewAnonRmap(page);
    setPteAt(table.ptes[address], page);
    spinUnlock(table.ptl);
  }

  /** Maps a page that the PTE owns no reference of. */
  default void insertPfn(VmArea vma, int address, Page page) {
    PageTable table = (PageTable) pmdpGet(vma.mm);
    Pte ptep = table.ptes[address];
    spinLock(table.ptl);
    if (ptepGet(ptep) == null) {
      setPteAt(ptep, page);
    }
    spinUnlock(table.ptl);
  }

  @Override
  default void vmfInsertMixed(VmArea vma, int address, Page page) {
    insertPfn(vma, address, page);
  }

  @Override
  default int handleMmFault(VmArea vma, int address) {
    return vma.mapping == null ? -EFAULT : ext4DaxHugeFault(vma, address);
  }

  /**
   * A fault on device-private memory: its driver is asked to bring it back. Nobody holds the page or its
   * range meanwhile (mended by 16ce101db85d).
   */
  default int doSwapPage(VmArea vma, int address) {
    PageTable table = (PageTable) pmdpGet(vma.mm);
    if (!(ptepGet(table.ptes[address]) instanceof DevicePrivateEntry entry)) {
      return 0;
    }
    return migrateToRam(vma, address, entry.page());
  }

  /** Empties PTEs under the lock; what they owned is put only after the flush that follows. */
  default void zapPteRange(PageTable table, int address, int end, PageVec gathered) {
    spinLock(table.ptl);
    for (int a = address; a < end; a++) {
      Pteval pte = ptepGet(table.ptes[a]);
      if (pte instanceof DevicePrivateEntry entry) {
        ptepGetAndClear(table.ptes[a]);
        pageRemoveRmap(entry.page());
        putPage(entry.page());
        continue;
      }
      if (pte instanceof MigrationEntry) {
        ptepGetAndClear(table.ptes[a]);
      }
      if (!(pte instanceof Page present)) {
        continue;
      }
      Page page = vmNormalPage(present);
      ptepGetAndClear(table.ptes[a]);
      if (page != null) {
        pageRemoveRmap(page);
        gathered.add(page);
      }
    }
    spinUnlock(table.ptl);
  }

  /** A huge devmap PMD owns no references. */
  default void zapHugePmd(VmArea vma) {
    spinLock(vma.mm.pmdLock);
    pmdpHugeGetAndClear(vma.mm);
    spinUnlock(vma.mm.pmdLock);
  }

  @Override
  default PageVec unmapVmas(VmArea vma) {
    Pmdval pmd = pmdpGet(vma.mm);
    if (pmd instanceof PageTable table) {
      PageVec gathered = new PageVec(table.ptes.length);
      zapPteRange(table, 0, table.ptes.length, gathered);
      return gathered;
    }
    if (pmd instanceof DevmapRange) {
      zapHugePmd(vma);
    }
    return new PageVec(0);
  }

  @Override
  default void freePgtables(MmStruct mm) {
    spinLock(mm.pmdLock);
    PageTable table = (PageTable) pmdpGet(mm);
    setPmdAt(mm, null);
    spinUnlock(mm.pmdLock);
    tlbRemoveTable(mm, table);
  }

  /** Empties, flushes, and puts: in this order. */
  default void zapPageRange(VmArea vma) {
    tlbFinishMmu(vma, unmapVmas(vma));
  }

  @Override
  default void unmapMappingRange(AddressSpace mapping) {
    downWrite(mapping.iMmapRwsem);
    VmArea vma = iMmap(mapping);
    if (vma != null) {
      zapPageRange(vma);
    }
    upWrite(mapping.iMmapRwsem);
  }
}
