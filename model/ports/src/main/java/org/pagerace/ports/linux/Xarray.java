// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Slot;

/** The slots of a page cache. Readers need no lock; writers hold the xa_lock. */
@KernelFile("include/linux/xarray.h")
public interface Xarray extends SpinlockH {
  default void xasLockIrq(AddressSpace mapping) {
    spinLock(mapping.xaLock);
  }

  default void xasUnlockIrq(AddressSpace mapping) {
    spinUnlock(mapping.xaLock);
  }

  /** {@code rcu_dereference}: what is read through the result depends on it. */
  default Slot xasLoad(AddressSpace mapping, int index) {
    return (Slot) AddressSpace.SLOT.getOpaque(mapping.iPages, index);
  }

  /** {@code rcu_assign_pointer}: a release. */
  default void xasStore(AddressSpace mapping, int index, Slot entry) {
    AddressSpace.SLOT.setRelease(mapping.iPages, index, entry);
  }
}
