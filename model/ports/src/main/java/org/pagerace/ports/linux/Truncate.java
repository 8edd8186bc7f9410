// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;

/** Taking pages out of a file. */
@KernelFile("mm/truncate.c")
public interface Truncate extends DaxH, Mm {
  @Override
  default void truncatePagecache(AddressSpace mapping) {
    unmapMappingRange(mapping);
    truncateInodePages(mapping);
    // Again, for private copies that a fault may have made between the two steps.
    unmapMappingRange(mapping);
  }

  default void truncateInodePages(AddressSpace mapping) {
    for (int index = 0; index < mapping.iPages.length; index++) {
      daxDeleteMappingEntry(mapping, index);
    }
  }

  @Override
  default void truncateInodePagesFinal(AddressSpace mapping) {
    truncateInodePages(mapping);
  }
}
