// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Dax;
import org.pagerace.ports.patch.EntryRef2022;
import org.pagerace.ports.state.AddressSpace;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;

/** The page can be found before it has a count, and each fault counts for the entry. */
@Source(value = "M53", title = "the entry's reference is taken when the page is mapped, and by everybody who maps it")
@Breaks("D25")
public interface M53CountAfterPte extends Dax {
  @Override
  default void daxAssociateEntry(DaxEntry entry, AddressSpace mapping, int index) {
    Dax.super.daxAssociateEntry(entry, mapping, index);
  }

  /** On the series of 2022. */
  final class OnEntryRef2022 extends EntryRef2022 implements M53CountAfterPte {
    @Override
    public void daxAssociateEntry(DaxEntry entry, AddressSpace mapping, int index) {
      M53CountAfterPte.super.daxAssociateEntry(entry, mapping, index);
    }

    @Override
    public void vmfInsertMixed(VmArea vma, int address, Page page) {
      super.vmfInsertMixed(vma, address, page);
      pageRefInc(page);
    }
  }
}
