// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux.v6_15;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.HugetlbSharing;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;

/** Who shares a table is counted by itself, and not by references that anybody can take. */
@Source(value = "CVE-2024-57883", title = "mm: hugetlb: independent PMD page table shared count")
@KernelFile("mm/hugetlb.c")
public interface HugetlbSharingV6_15 extends HugetlbSharing {
  @Override
  default void hugePmdShare(MmStruct mm, Page table) {
    atomicInc(Page.PT_SHARE_COUNT, table);
  }

  @Override
  default boolean hugePmdUnshare(MmStruct mm, Page table) {
    if (atomicRead(Page.PT_SHARE_COUNT, table) == 0) {
      return false;
    }
    setPmdAt(mm, null);
    atomicDec(Page.PT_SHARE_COUNT, table);
    return true;
  }
}
