// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.P2pdma;
import org.pagerace.ports.state.P2pPool;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;

/**
 * Pages are mapped one by one, and a page that nobody maps any more goes back to the pool by its count. The
 * assertion that a page for mmap has a count already, which it never has, compiles to nothing (mended by
 * cb500023a752). Where a page cannot be mapped it goes back to the pool with the hold that it has on its range
 * (mended by 6220694c52a5).
 */
@Source(value = "7e9c7ef83d78", title = "PCI/P2PDMA: Allow userspace VMA allocations through sysfs")
@Source(value = "b7e282378773", title = "PCI/P2PDMA: the driver of the pages sets their first count")
@KernelFile("drivers/pci/p2pdma.c")
public interface P2pdmaV6_15 extends P2pdma, MmV6_15, MemremapHV6_15 {
  @Override
  default int p2pmemAllocMmap(VmArea vma, P2pPool p2pdma, int address) {
    Page page = pciAllocP2pmem(p2pdma);
    if (page == null) {
      return -ENOMEM;
    }
    setPageCount(page, 1);
    int error = vmInsertPage(vma, address, page);
    if (error != 0) {
      spinLock(p2pdma.lock);
      page.zoneDeviceData = p2pdma.freePages;
      p2pdma.freePages = page;
      spinUnlock(p2pdma.lock);
      return error;
    }
    putPage(page);
    return 0;
  }

  @Override
  default void p2pdmaPageFree(Page page) {
    pciFreeP2pmem((P2pPool) page.pgmap.owner, page);
  }
}
