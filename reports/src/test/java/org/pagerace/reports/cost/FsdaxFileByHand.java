// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.cost;

import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.Inode;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.PercpuRef;
import org.pagerace.ports.state.Pmdval;
import org.pagerace.ports.state.Pte;
import org.pagerace.ports.state.Pteval;
import org.pagerace.ports.state.Slot;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.state.Zone;

/** {@link org.pagerace.stress.scene.FsdaxFile} on v5.9: the same objects, made by the same accesses. */
final class FsdaxFileByHand {
  final DevPagemap pgmap;
  final Inode inode;
  final Page page;
  final VmArea vma;
  final TaskStruct user;
  final PageVec pinned = new PageVec(1);
  final TaskStruct truncator;

  FsdaxFileByHand() {
    pgmap = deviceMemory();
    page = pgmap.pages[0];
    inode = new Inode(new AddressSpace(1), 1);
    inode.mapping.host = inode;
    inode.blocks[0] = page;
    MmStruct mm = new MmStruct(1);
    user = new TaskStruct(mm);
    mm.cpumask[0] = user;
    truncator = new TaskStruct(null);
    vma = map(mm, inode.mapping);
    fault(vma, 0);
  }

  private static DevPagemap deviceMemory() {
    Zone zone = Zone.device();
    Page[] pages = new Page[1];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = new Page(zone);
    }
    DevPagemap pgmap = new DevPagemap(MemoryType.MEMORY_DEVICE_FS_DAX, null, pages);
    for (Page page : pages) {
      Page.REFCOUNT.setOpaque(page, 1);
      page.pgmap = pgmap;
      page.zoneDeviceData = null;
    }
    PercpuRef ref = pgmap.ref;
    int old;
    do {
      old = (int) PercpuRef.COUNT.getOpaque(ref);
    } while (!PercpuRef.COUNT.weakCompareAndSetPlain(ref, old, old + 1));
    return pgmap;
  }

  private static VmArea map(MmStruct mm, AddressSpace mapping) {
    VmArea vma = new VmArea(mm, mapping);
    LocksByHand.downWrite(mm.mmapLock);
    MmStruct.PMD.setOpaque(mm, (Pmdval) new PageTable(1));
    mm.vma = vma;
    LocksByHand.downWrite(mapping.iMmapRwsem);
    AddressSpace.I_MMAP.setOpaque(mapping, vma);
    LocksByHand.upWrite(mapping.iMmapRwsem);
    LocksByHand.upWrite(mm.mmapLock);
    return vma;
  }

  private static void fault(VmArea vma, int address) {
    AddressSpace mapping = vma.mapping;
    Inode host = mapping.host;
    LocksByHand.downRead(host.iMmapSem);
    Page block = host.blocks[address];
    DaxEntry entry = grabEntry(mapping, address);
    if (entry.page() == null) {
      entry = insertEntry(mapping, address, block);
    }
    insertPfn(vma, address, entry.page());
    LocksByHand.spinLock(mapping.xaLock);
    AddressSpace.SLOT.setRelease(mapping.iPages, address, (Slot) entry);
    LocksByHand.spinUnlock(mapping.xaLock);
    LocksByHand.upRead(host.iMmapSem);
  }

  private static DaxEntry grabEntry(AddressSpace mapping, int index) {
    LocksByHand.spinLock(mapping.xaLock);
    DaxEntry entry = null;
    if ((Slot) AddressSpace.SLOT.getOpaque(mapping.iPages, index) instanceof DaxEntry found) {
      // The file is not yet shared, so nobody holds the lock of an entry.
      entry = found;
    }
    if (entry == null) {
      entry = new DaxEntry(null, false);
    }
    AddressSpace.SLOT.setRelease(mapping.iPages, index, (Slot) new DaxEntry(entry.page(), true));
    LocksByHand.spinUnlock(mapping.xaLock);
    return entry;
  }

  private static DaxEntry insertEntry(AddressSpace mapping, int index, Page page) {
    DaxEntry inserted = new DaxEntry(page, false);
    LocksByHand.spinLock(mapping.xaLock);
    if ((AddressSpace) Page.MAPPING.getOpaque(page) != null) {
      Page.WARNED.setOpaque(page, 1);
    }
    Page.MAPPING.setOpaque(page, mapping);
    page.index = index;
    AddressSpace.SLOT.setRelease(mapping.iPages, index, (Slot) new DaxEntry(page, true));
    LocksByHand.spinUnlock(mapping.xaLock);
    return inserted;
  }

  private static void insertPfn(VmArea vma, int address, Page page) {
    PageTable table = (PageTable) GupFastVsLayoutBreakByHand.pmd(vma.mm);
    Pte ptep = table.ptes[address];
    LocksByHand.spinLock(table.ptl);
    if (GupFastVsLayoutBreakByHand.pte(ptep) == null) {
      Pte.VAL.setOpaque(ptep, (Pteval) page);
    }
    LocksByHand.spinUnlock(table.ptl);
  }
}
