// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.v5_18.MemoryForkV5_18;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.VmArea;
import org.pagerace.ports.tree.V5_18;
import org.pagerace.ports.tree.V6_15;

/** Fork does not say that it is at work. */
@Source(value = "M21", title = "fork leaves write_protect_seq alone")
@Breaks("B7")
public interface M21NoSequence extends MemoryForkV5_18 {
  @Override
  default void copyPageRange(VmArea dst, VmArea src, Page prealloc) {
    downWrite(src.mm.mmapLock);
    copyPteRange(dst, src, prealloc);
    upWrite(src.mm.mmapLock);
  }

  /** On v5.18. */
  final class OnV5_18 extends V5_18 implements M21NoSequence {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M21NoSequence {}
}
