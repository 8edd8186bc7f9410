// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.WakeMode;
import org.pagerace.ports.tree.V5_9;

/** Commit 237388320def on v5.9: whoever takes an entry away wakes all who wait for it. */
@Source(value = "237388320def", title = "dax: Wake up all waiters after invalidating dax entry")
@Mends("InvalidatedEntryWakesAll")
public class Fix237388320def extends V5_9 {
  @Override
  public void putUnlockedEntry(AddressSpace mapping, int index, DaxEntry entry, WakeMode mode) {
    super.putUnlockedEntry(mapping, index, entry, WakeMode.WAKE_ALL);
  }
}
