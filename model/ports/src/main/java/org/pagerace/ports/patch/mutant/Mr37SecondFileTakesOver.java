// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.DaxV6_15;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_15;

/** What is shared is not marked as such. */
@Source(value = "M-37-owner", title = "the second file to map a shared block becomes the owner of its page")
@Breaks("R-32")
public interface Mr37SecondFileTakesOver extends DaxV6_15 {
  @Override
  default void daxFolioMakeShared(Page folio) {}

  @Override
  default void daxAssociateEntry(DaxEntry entry, AddressSpace mapping, int index) {
    if (entry.page() != null) {
      WRITE_ONCE(Page.MAPPING, entry.page(), mapping);
      entry.page().index = index;
    }
  }

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements Mr37SecondFileTakesOver {}
}
