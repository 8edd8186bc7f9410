// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Filemap;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Slot;
import org.pagerace.ports.tree.V5_9;

/** A page cache lookup keeps what it has taken, whatever became of the slot. */
@Source(value = "M17-slot", title = "the page cache lookup does not look at the slot again")
@Breaks({"A10", "C1", "C6", "H2"})
public interface M17NoSecondLookAtSlot extends Filemap {
  @Override
  default Page findGetEntry(AddressSpace mapping, int offset) {
    for (;;) {
      Slot slot = xasLoad(mapping, offset);
      if (!(slot instanceof Page page)) {
        return null;
      }
      if (pageCacheGetSpeculative(page)) {
        return page;
      }
      cpuRelax();
    }
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M17NoSecondLookAtSlot {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M17NoSecondLookAtSlot {}
}
