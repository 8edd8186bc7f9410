// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Ext4File;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V6_15;

/** A fault does not take the lock that holds faults off while a scan compares two words. */
@Source(value = "M54", title = "the busy scan reads count and mapcount while faults go on")
@Breaks("D26")
public interface M54FaultWithoutFileLock extends Ext4File {
  @Override
  default int ext4DaxHugeFault(VmArea vma, int address) {
    return daxIomapFault(vma, address);
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M54FaultWithoutFileLock {}
}
