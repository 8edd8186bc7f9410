// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.RwSemaphore;
import org.pagerace.ports.state.VmArea;

/** Faults on ext4 files. */
@KernelFile("fs/ext4/file.c")
public interface Ext4File extends DaxH, Fs, Rwsem {
  @Override
  default int ext4DaxHugeFault(VmArea vma, int address) {
    RwSemaphore iMmapSem = vma.mapping.host.iMmapSem;
    downRead(iMmapSem);
    int error = daxIomapFault(vma, address);
    upRead(iMmapSem);
    return error;
  }
}
