// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.SchedH;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** The waiter can look at its condition before anybody sees it on the queue; unlocking the queue is no barrier. */
@Source(value = "M36-barrier", title = "set_current_state is a store without a barrier")
@Breaks({"D7", "D12"})
public interface M36SleepWithoutBarrier extends SchedH {
  @Override
  default void setCurrentState(TaskStruct current, int state) {
    __setCurrentState(current, state);
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M36SleepWithoutBarrier {}

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements M36SleepWithoutBarrier {}

  /** On v6.15, where layout breaking sleeps also over a reference that a passing walker is about to give back. */
  @Breaks({"D7", "D12", "D16@x86-pv"})
  final class OnV6_15 extends V6_15 implements M36SleepWithoutBarrier {}
}
