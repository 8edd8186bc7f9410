// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.Page;

/** Page tables of hugetlbfs that several address spaces use: who counts them. */
@KernelFile("mm/hugetlb.c")
public interface HugetlbSharing extends Mm, Asm {
  /** One more address space uses the table. */
  default void hugePmdShare(MmStruct mm, Page table) {
    getPage(table);
  }

  /**
   * An address space leaves a table to the others; how many they are is told by the references on its page.
   *
   * @return false where there are no others, and the pages in the table must be unmapped one by one
   */
  default boolean hugePmdUnshare(MmStruct mm, Page table) {
    if (pageCount(table) == 1) {
      return false;
    }
    setPmdAt(mm, null);
    putPage(table);
    return true;
  }
}
