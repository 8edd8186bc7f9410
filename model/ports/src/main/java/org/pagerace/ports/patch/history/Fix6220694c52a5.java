// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.P2pdmaV6_15;
import org.pagerace.ports.state.P2pPool;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V6_15;
import org.pagerace.ports.tree.V6_19;

/** CVE-2026-45880: what could not be mapped goes back to the pool and lets go of its range. */
@Source(value = "6220694c52a5", title = "PCI/P2PDMA: Release per-CPU pgmap ref when vm_insert_page() fails")
@Mends("FailedMmapVsTeardown")
public interface Fix6220694c52a5 extends P2pdmaV6_15 {
  @Override
  default int p2pmemAllocMmap(VmArea vma, P2pPool p2pdma, int address) {
    Page page = pciAllocP2pmem(p2pdma);
    if (page == null) {
      return -ENOMEM;
    }
    setPageCount(page, 1);
    int error = vmInsertPage(vma, address, page);
    if (error != 0) {
      pciFreeP2pmem(p2pdma, page);
      return error;
    }
    putPage(page);
    return 0;
  }

  /** On v6.15. */
  class OnV6_15 extends V6_15 implements Fix6220694c52a5 {}

  /** On v6.19. */
  final class OnV6_19 extends V6_19 implements Fix6220694c52a5 {}
}
