// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_17.DaxV6_17;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.tree.V6_17;

/** The busy scan waits for an entry and looks at the next one, as in v6.15. */
@Source(value = "M-05", title = "the cursor of the busy scan advances before it waits for a locked entry")
@Breaks("R-15")
public interface Mr05CursorBeforeWait extends DaxV6_17 {
  @Override
  default DaxEntry waitEntryUnlockedExclusive(AddressSpace mapping, int index, DaxEntry entry) {
    if (!entry.isLocked()) {
      return entry;
    }
    getUnlockedEntry(mapping, index);
    return null;
  }

  /** On v6.17. */
  final class OnV6_17 extends V6_17 implements Mr05CursorBeforeWait {}
}
