// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_17;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.DaxV6_15;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;

/** The busy scan looks at the entry that it has waited for. */
@Source(value = "dd59137bfe70", title = "fs/dax: Fix \"don't skip locked entries when scanning entries\"")
@KernelFile("fs/dax.c")
public interface DaxV6_17 extends DaxV6_15 {
  @Override
  default DaxEntry waitEntryUnlockedExclusive(AddressSpace mapping, int index, DaxEntry entry) {
    return entry.isLocked() ? getUnlockedEntry(mapping, index) : entry;
  }
}
