// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.linux.Asm;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;

/** The PTE of an fsdax page is an ordinary one: it owns a reference, and GUP asks no pgmap for leave. */
@KernelFile("include/linux/pgtable.h")
public interface PgtableV6_15 extends Asm {
  @Override
  default boolean pteDevmap(Page page) {
    return page.zone.isDevice && page.pgmap.type != MemoryType.MEMORY_DEVICE_FS_DAX;
  }
}
