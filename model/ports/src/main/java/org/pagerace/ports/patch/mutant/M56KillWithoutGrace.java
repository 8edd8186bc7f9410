// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.PercpuRefcountModes;
import org.pagerace.ports.state.PercpuRefModes;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** The sum of the counters is taken at once: a CPU that has not seen the kill yet may still count for itself. */
@Source(value = "M56", title = "a kill does not wait for CPUs that count for themselves")
@Breaks("E2")
public interface M56KillWithoutGrace extends PercpuRefcountModes {
  @Override
  default void synchronizeRcu(PercpuRefModes ref) {}

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M56KillWithoutGrace {}

  /** On v6.15. */
  final class OnV6_15 extends V6_15 implements M56KillWithoutGrace {}
}
