// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Vmscan;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** Reclaim looks at the dirty flag before it looks at the count. */
@Source(value = "M26", title = "reclaim looks whether the page is dirty before it freezes it")
@Breaks("ReclaimVsDirtyingUser")
public interface M26DirtyBeforeFreeze extends Vmscan {
  @Override
  default boolean __removeMapping(AddressSpace mapping, Page page) {
    xasLockIrq(mapping);
    if (PageDirty(page) || !pageRefFreeze(page, 2)) {
      xasUnlockIrq(mapping);
      return false;
    }
    __deleteFromPageCache(page);
    xasUnlockIrq(mapping);
    return true;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M26DirtyBeforeFreeze {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M26DirtyBeforeFreeze {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M26DirtyBeforeFreeze {}
}
