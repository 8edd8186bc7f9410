// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.MmuGather;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.PageTable;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** The table is freed when nothing has been flushed and nobody has been waited for. */
@Source(value = "M18", title = "a page table is freed before the flush")
@Breaks("B4")
public interface M18TableFreedFirst extends MmuGather {
  @Override
  default void tlbRemoveTable(MmStruct mm, PageTable table) {
    pteFree(table);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M18TableFreedFirst {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M18TableFreedFirst {}
}
