// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_17;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Hugetlb;
import org.pagerace.ports.state.MmStruct;

/** Waits for the lockless walkers before the table becomes somebody else's. */
@Source(value = "1013af4f585f", title = "mm/hugetlb: fix huge_pmd_unshare() vs GUP-fast race")
@KernelFile("mm/hugetlb.c")
public interface HugetlbV6_17 extends Hugetlb {
  @Override
  default void hugePmdUnshare(MmStruct mm) {
    setPmdAt(mm, null);
    tlbRemoveTableSyncOne(mm);
  }
}
