// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.DaxV5_18;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.WakeMode;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V6_15;

/** Whoever takes an entry away wakes one waiter, who finds nothing to unlock. */
@Source(value = "M-11", title = "invalidating an entry wakes one waiter in place of all")
@Breaks("R-16")
public interface Mr11WakeOneOnInvalidate extends DaxV5_18 {
  @Override
  default void putUnlockedEntry(AddressSpace mapping, int index, DaxEntry entry, WakeMode mode) {
    DaxV5_18.super.putUnlockedEntry(mapping, index, entry, WakeMode.WAKE_NEXT);
  }

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements Mr11WakeOneOnInvalidate {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr11WakeOneOnInvalidate {}
}
