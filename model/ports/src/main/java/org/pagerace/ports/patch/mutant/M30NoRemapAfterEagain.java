// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Migrate;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** A migration that fails leaves its migration entries behind. */
@Source(value = "M30", title = "the -EAGAIN path does not map the old page again")
@Breaks({"C10", "H6"})
public interface M30NoRemapAfterEagain extends Migrate {
  @Override
  default void removeMigrationPtes(Page old, Page now) {
    if (now != old) {
      Migrate.super.removeMigrationPtes(old, now);
    }
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M30NoRemapAfterEagain {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M30NoRemapAfterEagain {}

  /** On v6.15, where a waiter takes no reference and so no pass fails over one. */
  @Breaks("C10")
  final class OnV6_15 extends V6_15 implements M30NoRemapAfterEagain {
    @Override
    public void removeMigrationPtes(Page old, Page now) {
      if (now != old) {
        super.removeMigrationPtes(old, now);
      }
    }
  }
}
