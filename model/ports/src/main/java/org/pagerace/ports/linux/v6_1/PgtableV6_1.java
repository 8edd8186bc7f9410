// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_1;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.PgtableV5_18;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.Page;

/** Device-coherent memory is mapped as any other. */
@Source(value = "v6.0", title = "mm: device-coherent memory, which processors reach as any other")
@KernelFile("include/linux/pgtable.h")
public interface PgtableV6_1 extends PgtableV5_18 {
  @Override
  default boolean pteDevmap(Page page) {
    return page.zone.isDevice && page.pgmap.type != MemoryType.MEMORY_DEVICE_COHERENT;
  }
}
