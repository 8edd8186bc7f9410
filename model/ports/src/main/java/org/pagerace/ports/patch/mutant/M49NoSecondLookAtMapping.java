// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Dax;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** The page may have left the file between the look at its mapping and the lock of that file. */
@Source(value = "M49", title = "dax_lock_page does not validate the mapping under the xa_lock")
@Breaks("D21")
public interface M49NoSecondLookAtMapping extends Dax {
  @Override
  default DaxEntry daxLockPage(Page page) {
    AddressSpace mapping = (AddressSpace) READ_ONCE(Page.MAPPING, page);
    if (mapping == null) {
      return null;
    }
    xasLockIrq(mapping);
    DaxEntry entry = getUnlockedEntry(mapping, page.index);
    xasStore(mapping, page.index, new DaxEntry(page, true));
    xasUnlockIrq(mapping);
    return entry == null ? new DaxEntry(null, false) : entry;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M49NoSecondLookAtMapping {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M49NoSecondLookAtMapping {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M49NoSecondLookAtMapping {}
}
