// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.VmArea;

/** Mapping a file and unmapping it. */
@KernelFile("mm/mmap.c")
public interface Mmap extends Mm, Fs, Rwsem, MmTypes, Asm {
  /** Maps a whole file, or anonymous memory where there is none. */
  default VmArea mmapRegion(MmStruct mm, AddressSpace mapping, int pages) {
    VmArea vma = new VmArea(mm, mapping);
    downWrite(mm.mmapLock);
    setPmdAt(mm, pageTable(pages));
    mm.vma = vma;
    if (mapping != null) {
      downWrite(mapping.iMmapRwsem);
      WRITE_ONCE(AddressSpace.I_MMAP, mapping, vma);
      upWrite(mapping.iMmapRwsem);
    }
    upWrite(mm.mmapLock);
    return vma;
  }

  /** munmap of a whole file: PTEs go, the file forgets the VMA, the TLBs are flushed, references are put. */
  default void unmapRegion(MmStruct mm, VmArea vma) {
    downWrite(mm.mmapLock);
    PageVec gathered = unmapVmas(vma);
    unlinkFileVma(vma);
    tlbFinishMmu(vma, gathered);
    mm.vma = null;
    upWrite(mm.mmapLock);
  }

  /** The end of an address space of anonymous memory: pages go, and then the page table. */
  default void exitMmap(VmArea vma) {
    tlbFinishMmu(vma, unmapVmas(vma));
    freePgtables(vma.mm);
  }

  default void unlinkFileVma(VmArea vma) {
    AddressSpace mapping = vma.mapping;
    downWrite(mapping.iMmapRwsem);
    WRITE_ONCE(AddressSpace.I_MMAP, mapping, null);
    upWrite(mapping.iMmapRwsem);
  }
}
