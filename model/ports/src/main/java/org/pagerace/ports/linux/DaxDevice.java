// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.MemoryType;
import org.pagerace.ports.state.VmArea;

/** Device-dax: memory without a filesystem, mapped straight from the device. */
@KernelFile("drivers/dax/device.c")
public interface DaxDevice extends MemremapH, Mm {
  /** The memory of a device of so many pages. */
  default DevPagemap devDaxProbe(int nr) {
    return memremapPages(MemoryType.MEMORY_DEVICE_GENERIC, null, nr);
  }

  /** Makes a page of the device present; 0 or an error. */
  default int devDaxHugeFault(VmArea vma, DevPagemap pgmap, int address) {
    vmfInsertMixed(vma, address, pgmap.pages[address]);
    return 0;
  }
}
