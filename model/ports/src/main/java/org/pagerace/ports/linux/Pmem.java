// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;

/** Persistent memory with a filesystem on it. */
@KernelFile("drivers/nvdimm/pmem.c")
public interface Pmem extends MemremapH {
  /** The memory of a disk of so many pages. */
  default DevPagemap pmemAttachDisk(int nr) {
    return memremapPages(MemoryType.MEMORY_DEVICE_FS_DAX, null, nr);
  }
}
