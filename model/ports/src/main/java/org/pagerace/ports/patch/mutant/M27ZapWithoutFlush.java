// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.MmuGather;
import org.pagerace.ports.state.PageVec;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V5_9;

/**
 * Nothing stands between emptying a PTE and reading the count of its page. A normal page hides the slip: taking it off
 * its rmap and putting it are barriers.
 */
@Source(value = "M27", title = "zapping does not flush")
@Breaks({"D1@arm64", "D2@arm64"})
public interface M27ZapWithoutFlush extends MmuGather {
  @Override
  default void tlbFinishMmu(VmArea vma, PageVec gathered) {
    releasePages(gathered);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M27ZapWithoutFlush {}
}
