// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Xarray;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.Slot;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** A page can be found in its slot before what identifies it has been written. */
@Source(value = "M25", title = "xas_store publishes without release")
@Breaks("C1@arm64")
public interface M25SlotWithoutRelease extends Xarray {
  @Override
  default void xasStore(AddressSpace mapping, int index, Slot entry) {
    AddressSpace.SLOT.setOpaque(mapping.iPages, index, entry);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M25SlotWithoutRelease {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M25SlotWithoutRelease {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M25SlotWithoutRelease {}
}
