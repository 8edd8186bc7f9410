// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v5_18;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Dax;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.WakeMode;

/** Whoever takes an entry away wakes all who wait for it. */
@Source(value = "237388320def", title = "dax: Wake up all waiters after invalidating dax entry")
@KernelFile("fs/dax.c")
public interface DaxV5_18 extends Dax {
  @Override
  default void __daxInvalidateEntry(AddressSpace mapping, int index) {
    xasLockIrq(mapping);
    DaxEntry entry = getUnlockedEntry(mapping, index);
    if (entry != null) {
      daxDisassociateEntry(entry, true);
      xasStore(mapping, index, null);
    }
    putUnlockedEntry(mapping, index, entry, WakeMode.WAKE_ALL);
    xasUnlockIrq(mapping);
  }
}
