// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;

/** The new helper says what the old comparisons said. */
@Source(value = "M-50-idle", title = "dax_layout_is_idle_page keeps the idle count 1 when idle means 0")
@Breaks("D13")
public interface Mr50OldIdleTest {
  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements Mr50OldIdleTest {
    @Override
    public boolean daxLayoutIsIdlePage(Page page) {
      return pageRefCount(page) == 1;
    }
  }
}
