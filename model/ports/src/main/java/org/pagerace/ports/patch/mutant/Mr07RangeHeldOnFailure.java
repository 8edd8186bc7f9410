// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v6_15.P2pdmaV6_15;
import org.pagerace.ports.patch.history.Fix6220694c52a5;
import org.pagerace.ports.state.P2pPool;
import org.pagerace.ports.state.VmArea;

/** What v6.2 to v6.19 do. */
@Source(value = "M-07", title = "memory that could not be mapped keeps its reference on the range")
@Breaks("FailedMmapVsTeardown")
public interface Mr07RangeHeldOnFailure extends P2pdmaV6_15 {
  @Override
  default int p2pmemAllocMmap(VmArea vma, P2pPool p2pdma, int address) {
    return P2pdmaV6_15.super.p2pmemAllocMmap(vma, p2pdma, address);
  }

  /** On v6.15 with the fix. */
  final class OnFix6220694c52a5 extends Fix6220694c52a5.OnV6_15 implements Mr07RangeHeldOnFailure {
    @Override
    public int p2pmemAllocMmap(VmArea vma, P2pPool p2pdma, int address) {
      return Mr07RangeHeldOnFailure.super.p2pmemAllocMmap(vma, p2pdma, address);
    }
  }
}
