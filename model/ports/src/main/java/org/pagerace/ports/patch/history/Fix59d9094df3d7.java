// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.history;

import org.pagerace.ports.Mends;
import org.pagerace.ports.Source;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.tree.V6_1;

/** CVE-2024-57883 mended on v6.1: the sharers of a table have a count of their own. */
@Source(value = "59d9094df3d7", title = "mm: hugetlb: independent PMD page table shared count")
@Mends("TransientReferenceVsSharers")
public class Fix59d9094df3d7 extends V6_1 {
  @Override
  public void hugePmdShare(MmStruct mm, Page table) {
    atomicInc(Page.PT_SHARE_COUNT, table);
  }

  @Override
  public boolean hugePmdUnshare(MmStruct mm, Page table) {
    if (atomicRead(Page.PT_SHARE_COUNT, table) == 0) {
      return false;
    }
    setPmdAt(mm, null);
    atomicDec(Page.PT_SHARE_COUNT, table);
    return true;
  }
}
