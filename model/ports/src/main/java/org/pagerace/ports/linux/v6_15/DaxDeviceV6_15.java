// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.DaxDevice;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.VmArea;

/** The PTE of a page owns a reference. */
@Source(value = "aed877c2b425", title = "device/dax: properly refcount device dax pages when mapping")
@KernelFile("drivers/dax/device.c")
public interface DaxDeviceV6_15 extends DaxDevice, MmV6_15 {
  @Override
  default int devDaxHugeFault(VmArea vma, DevPagemap pgmap, int address) {
    return vmfInsertPageMkwrite(vma, address, pgmap.pages[address]);
  }
}
