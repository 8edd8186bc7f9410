// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Asm;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_1;
import org.pagerace.ports.tree.V6_15;
import org.pagerace.ports.tree.V6_17;

/** Whoever frees or hands on a page table interrupts nobody. */
@Source(value = "M-47", title = "no interrupt before a page table is freed or becomes another's")
@Breaks("B4@x86-pv")
public interface Mr47NoWaitForWalkers extends Asm {
  @Override
  default void tlbRemoveTableSyncOne(MmStruct mm) {}

  /** On v5.9, where only unmapping waits. */
  final class OnV5_9 extends V5_9 implements Mr47NoWaitForWalkers {}

  /** On v6.1, where khugepaged waits as well. */
  @Breaks({"B4@x86-pv", "WalkVsRetractedTable@x86-pv"})
  class OnV6_1 extends V6_1 implements Mr47NoWaitForWalkers {}

  /** On v6.15, where the tables that khugepaged takes from files are freed by RCU. */
  final class OnV6_15 extends V6_15 implements Mr47NoWaitForWalkers {}

  /** On v6.17, where hugetlbfs waits, and has no flush to fall back on. */
  @Breaks({"B4@x86-pv", "WalkVsUnsharedTable"})
  final class OnV6_17 extends V6_17 implements Mr47NoWaitForWalkers {}
}
