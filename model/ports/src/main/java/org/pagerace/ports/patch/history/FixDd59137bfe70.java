// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.tree.V6_15;

/** Commit dd59137bfe70 on v6.15, CVE-2025-38276: the busy scan looks at the entry that it has waited for. */
@Source(value = "dd59137bfe70", title = "fs/dax: Fix \"don't skip locked entries when scanning entries\"")
@Mends("LockedEntryVsLayoutBreak")
public class FixDd59137bfe70 extends V6_15 {
  @Override
  public DaxEntry waitEntryUnlockedExclusive(AddressSpace mapping, int index, DaxEntry entry) {
    return entry.isLocked() ? getUnlockedEntry(mapping, index) : entry;
  }
}
