// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.GupV5_18;
import org.pagerace.ports.state.DevPagemap;
import org.pagerace.ports.state.DevmapRange;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V6_1;

/** The walk of a huge mapping leaves without putting the range. */
@Source(value = "M24-range", title = "the huge walk forgets the reference on the range")
@Breaks("RefusedHugeGupVsTeardown")
public interface M24WalkForgetsTheRange extends GupV5_18 {
  @Override
  default boolean __gupDeviceHuge(DevmapRange range, int addr, int end, int flags, PageVec pages) {
    DevPagemap pgmap = getDevPagemap(range.pages[addr], null);
    boolean isWhole = pgmap != null && tryGrabPage(range.pages[addr], flags);
    if (isWhole) {
      pages.add(range.pages[addr]);
    }
    return isWhole;
  }

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements M24WalkForgetsTheRange {}

  /** On v6.1. */
  final class OnV6_1 extends V6_1 implements M24WalkForgetsTheRange {
    @Override
    public boolean __gupDeviceHuge(DevmapRange range, int addr, int end, int flags, PageVec pages) {
      return M24WalkForgetsTheRange.super.__gupDeviceHuge(range, addr, end, flags, pages);
    }
  }
}
