// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Gup;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.MmStruct;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.V5_9;

/**
 * GUP-fast keeps the small pages of a huge PMD, whatever became of it. An arch whose flush waits for walkers
 * hides it.
 */
@Source(value = "M33", title = "GUP-fast does not read a huge pmd again")
@Breaks("D5@x86-pv")
public interface M33NoSecondLookAtPmd extends Gup {
  @Override
  default boolean __gupDeviceHugePmd(
      MmStruct mm, DevmapRange orig, int addr, int end, int flags, PageVec pages) {
    return __gupDeviceHuge(orig, addr, end, flags, pages);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M33NoSecondLookAtPmd {}
}
