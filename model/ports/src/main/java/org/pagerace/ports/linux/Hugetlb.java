// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.linux;

import org.pagerace.ports.KernelFile;
import org.pagerace.ports.state.MmStruct;

/** Huge pages of hugetlbfs: address spaces that map a file at the same place share the table below. */
@KernelFile("mm/hugetlb.c")
public interface Hugetlb extends Pgalloc {
  /**
   * Stops sharing the table: it belongs to the others from here on, and they may free it or put other pages
   * there.
   */
  default void hugePmdUnshare(MmStruct mm) {
    setPmdAt(mm, null);
  }
}
