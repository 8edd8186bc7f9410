// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Removed;
import org.pagerace.ports.RemovedFunction;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.P2pPool;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;

/** Memory of PCI devices for other devices. It counts what is in use on its range, and never on a page. */
@KernelFile("drivers/pci/p2pdma.c")
public interface P2pdma extends MemremapH, SpinlockH {
  /** Gives a device's memory to a pool. */
  default DevPagemap pciP2pdmaAddResource(P2pPool p2pdma, int nr) {
    DevPagemap pgmap = memremapPages(MemoryType.MEMORY_DEVICE_PCI_P2PDMA, p2pdma, nr);
    spinLock(p2pdma.lock);
    for (Page page : pgmap.pages) {
      page.zoneDeviceData = p2pdma.freePages;
      p2pdma.freePages = page;
    }
    spinUnlock(p2pdma.lock);
    return pgmap;
  }

  /** Memory for a driver, which holds the range; null where there is none or the range is being torn down. */
  default Page pciAllocP2pmem(P2pPool p2pdma) {
    spinLock(p2pdma.lock);
    Page page = p2pdma.freePages;
    if (page == null || !percpuRefTrygetLive(page.pgmap.ref)) {
      spinUnlock(p2pdma.lock);
      return null;
    }
    p2pdma.freePages = (Page) page.zoneDeviceData;
    spinUnlock(p2pdma.lock);
    return page;
  }

  default void pciFreeP2pmem(P2pPool p2pdma, Page page) {
    spinLock(p2pdma.lock);
    page.zoneDeviceData = p2pdma.freePages;
    p2pdma.freePages = page;
    spinUnlock(p2pdma.lock);
    percpuRefPut(page.pgmap.ref);
  }

  /** Maps one page of the pool; 0 or an error. Comes with v6.2. */
  @Removed
  default int p2pmemAllocMmap(VmArea vma, P2pPool p2pdma, int address) {
    throw new RemovedFunction("p2pmem_alloc_mmap");
  }
}
