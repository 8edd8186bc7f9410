// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Dax;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V5_9;

/** The page can be found in the page table before it knows its file. */
@Source(value = "M50", title = "the pte is installed before the page is associated with its file")
@Breaks("D22")
public interface M50PteBeforeFile extends Dax {
  @Override
  default int daxIomapPteFault(VmArea vma, int address) {
    AddressSpace mapping = vma.mapping;
    Page block = mapping.host.blocks[address];
    if (block == null) {
      return -EFAULT;
    }
    DaxEntry entry = grabMappingEntry(mapping, address);
    vmfInsertMixed(vma, address, block);
    entry = daxInsertEntry(mapping, address, entry, block);
    daxUnlockEntry(mapping, address, entry);
    return 0;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M50PteBeforeFile {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M50PteBeforeFile {}
}
