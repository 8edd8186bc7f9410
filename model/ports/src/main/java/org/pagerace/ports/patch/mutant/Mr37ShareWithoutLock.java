// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.DaxV6_15;
import org.pagerace.ports.patch.ShareUnderFolioLock;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;

/** What v6.15 does: each file counts under a lock of its own. */
@Source(value = "M-37", title = "the share count of a DAX folio has as many locks as files")
@Breaks("R-01")
public interface Mr37ShareWithoutLock extends DaxV6_15 {
  @Override
  default void daxAssociateEntry(DaxEntry entry, AddressSpace mapping, int index) {
    DaxV6_15.super.daxAssociateEntry(entry, mapping, index);
  }

  /** On the candidate with one lock. */
  final class OnShareUnderFolioLock extends ShareUnderFolioLock implements Mr37ShareWithoutLock {
    @Override
    public void daxAssociateEntry(DaxEntry entry, AddressSpace mapping, int index) {
      Mr37ShareWithoutLock.super.daxAssociateEntry(entry, mapping, index);
    }
  }
}
