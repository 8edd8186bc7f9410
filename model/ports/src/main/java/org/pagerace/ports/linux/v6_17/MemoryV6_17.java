// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_17;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.MemoryV6_15;
import org.pagerace.ports.state.Page;

/** Every PTE of a page owns a reference. */
@Source(value = "d438d2734170", title = "mm: remove devmap related functions and page table bits")
@KernelFile("mm/memory.c")
public interface MemoryV6_17 extends MemoryV6_15 {
  @Override
  default Page vmNormalPage(Page page) {
    return page;
  }
}
