// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.VmArea;

/** Files and who maps them. */
@KernelFile("include/linux/fs.h")
public interface Fs extends Atomic {
  /** {@code vma->vm_ops->huge_fault} of a file on DAX; 0 or an error. */
  int ext4DaxHugeFault(VmArea vma, int address);

  /** The mapping of the file in {@code i_mmap}, or null. */
  default VmArea iMmap(AddressSpace mapping) {
    return (VmArea) READ_ONCE(AddressSpace.I_MMAP, mapping);
  }

  /** A look without the lock whether anybody maps the file. */
  default boolean mappingMapped(AddressSpace mapping) {
    return iMmap(mapping) != null;
  }
}
