// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;

/** DAX as filesystems use it. */
@KernelFile("include/linux/dax.h")
public interface DaxH {
  /**
   * In fs/dax.c: unmaps the file everywhere and looks for a page that is still in use. The caller holds off new faults.
   *
   * @return null where the blocks of the file may be taken away
   */
  Page daxLayoutBusyPage(AddressSpace mapping);

  /** In fs/dax.c: makes a page of the file present; 0 or an error. The caller holds off truncation. */
  int daxIomapFault(VmArea vma, int address);

  /** In fs/dax.c: the file gives up the page at an offset. */
  void daxDeleteMappingEntry(AddressSpace mapping, int index);
}
