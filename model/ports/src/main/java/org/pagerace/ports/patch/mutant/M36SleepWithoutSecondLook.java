// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import java.util.function.BooleanSupplier;
import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.WaitBitH;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;
import org.pagerace.ports.state.TaskStruct;
import org.pagerace.ports.state.WaitQueueEntry;
import org.pagerace.ports.state.WaitQueueHead;
import org.pagerace.ports.tree.V5_9;
import org.pagerace.ports.tree.V6_15;

/** The waiter looks at its condition, and then joins the queue and sleeps. */
@Source(value = "M36", title = "the waiter tests its condition before it joins the queue, and not after")
@Breaks({"D7", "D9", "D12"})
public interface M36SleepWithoutSecondLook extends WaitBitH {
  @Override
  default int ___waitVarEvent(
      TaskStruct current, Page page, BooleanSupplier condition, int state, BooleanSupplier cmd) {
    WaitQueueHead wq = __varWaitqueue(page);
    WaitQueueEntry entry = current.waitEntry;
    initWaitVarEntry(entry, current, page);
    while (!condition.getAsBoolean()) {
      prepareToWaitEvent(wq, entry, state);
      if (!cmd.getAsBoolean()) {
        return ASLEEP;
      }
    }
    finishWait(wq, entry);
    return 0;
  }

  /** On v5.9. */
  final class OnV5_9 extends V5_9 implements M36SleepWithoutSecondLook {}

  /** On RFC v2. */
  @Breaks({"D7", "D12"})
  final class OnRfcV2 extends RfcV2 implements M36SleepWithoutSecondLook {}

  /** On v6.15, where layout breaking sleeps over mappings as well, and eviction sleeps too. */
  @Breaks({"D7", "D12", "D20", "R-09"})
  final class OnV6_15 extends V6_15 implements M36SleepWithoutSecondLook {}
}
