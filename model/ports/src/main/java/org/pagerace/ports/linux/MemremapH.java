// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.KvmppcUvmem;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.NouveauDrm;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.PagemapOwner;
import org.pagerace.ports.state.VmArea;

/** Ranges of device memory that have struct pages. */
@KernelFile("include/linux/memremap.h")
public interface MemremapH extends PercpuRefcount {
  /**
   * In mm/memremap.c: gives struct pages to a range of device memory.
   *
   * @param owner who gets free pages back, null where nobody does
   */
  DevPagemap memremapPages(MemoryType type, PagemapOwner owner, int nr);

  /**
   * In mm/memremap.c: a live reference on the range of a page.
   *
   * @param pgmap a range that the caller holds already, or null; it is put when it is another one
   * @return null once the range is being torn down
   */
  DevPagemap getDevPagemap(Page page, DevPagemap pgmap);

  /** In mm/memremap.c: says that a device page is idle, and gives a device-private one back to its driver. */
  void freeDevmapManagedPage(Page page);

  /** {@code page_free} of lib/test_hmm.c. */
  void dmirrorDevmemFree(Page page);

  /** {@code page_free} of drivers/gpu/drm/nouveau/nouveau_dmem.c. */
  void nouveauDmemPageFree(Page page);

  /** {@code page_free} of arch/powerpc/kvm/book3s_hv_uvmem.c. */
  void kvmppcUvmemPageFree(Page page);

  /** {@code pgmap->ops}: looked up in a range that has to be there still. What the page is warned about is one that is gone. */
  default void lookUpOps(Page page) {
    if (atomicRead(DevPagemap.MEMMAP_GONE, page.pgmap) != 0) {
      atomicSet(Page.WARNED, page, 1);
    }
  }

  /** {@code pgmap->ops->page_free}: gives a free page back to who handed it out. */
  default void pageFree(Page page) {
    lookUpOps(page);
    if (page.pgmap.owner instanceof NouveauDrm) {
      nouveauDmemPageFree(page);
    } else if (page.pgmap.owner instanceof KvmppcUvmem) {
      kvmppcUvmemPageFree(page);
    } else {
      dmirrorDevmemFree(page);
    }
  }

  /**
   * {@code migrate_to_ram} of lib/test_hmm.c, the one driver whose memory can be faulted back here; 0 or an
   * error.
   */
  int dmirrorDevmemFault(VmArea vma, int address, Page page);

  /** {@code pgmap->ops->migrate_to_ram}: the driver of a page brings it back to where processors reach it. */
  default int migrateToRam(VmArea vma, int address, Page page) {
    lookUpOps(page);
    return dmirrorDevmemFault(vma, address, page);
  }

  default void putDevPagemap(DevPagemap pgmap) {
    if (pgmap != null) {
      percpuRefPut(pgmap.ref);
    }
  }
}
