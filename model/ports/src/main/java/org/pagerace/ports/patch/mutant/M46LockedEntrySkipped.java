// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_17.DaxV6_17;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.tree.V6_17;

/** The busy scan does not wait for whoever holds an entry, as up to v6.14. */
@Source(value = "M46", title = "the busy scan passes over locked entries")
@Breaks("D17")
public interface M46LockedEntrySkipped extends DaxV6_17 {
  @Override
  default DaxEntry waitEntryUnlockedExclusive(AddressSpace mapping, int index, DaxEntry entry) {
    return entry.isLocked() ? null : entry;
  }

  /** On v6.17. */
  final class OnV6_17 extends V6_17 implements M46LockedEntrySkipped {}
}
