// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.KvmppcUvmem;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V5_9;

/**
 * One driver is converted before the rest: its user has the count that a free page has, and his put is one too
 * many.
 */
@Source(value = "M-50-uvmem", title = "kvmppc sets the count of a page that it hands out when a free page has 1")
@Breaks("F8")
public interface Mr50NewHandOutOfUvmem {
  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements Mr50NewHandOutOfUvmem {
    @Override
    public Page kvmppcUvmemGetPage(KvmppcUvmem uvmem, Object pvt) {
      Page page = super.kvmppcUvmemGetPage(uvmem, pvt);
      if (page != null) {
        initPageCount(page);
      }
      return page;
    }
  }
}
