// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.DevicePrivateEntry;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.Pteval;

/** Moving the charges of memory from one group to another, page by page. */
@KernelFile("mm/memcontrol.c")
public interface Memcontrol extends Mm {
  /**
   * Under the lock of the page table: a reference on the page behind an entry that is not present. A page of
   * the count 1 would be a free one.
   *
   * @return null where there is none
   */
  default Page mcHandleSwapPte(Pteval ptent) {
    if (!(ptent instanceof DevicePrivateEntry entry) || !pageRefAddUnless(entry.page(), 1, 1)) {
      return null;
    }
    return entry.page();
  }
}
