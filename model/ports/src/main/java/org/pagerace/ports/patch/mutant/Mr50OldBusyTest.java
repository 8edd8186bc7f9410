// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.linux.Dax;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.DaxEntry;
import org.pagerace.ports.state.Page;

/** The conversion forgets one place: a page with one pin is taken for idle by the scan. */
@Source(value = "M-50-busy", title = "the busy scan keeps the idle count 1 when idle means 0")
@Breaks("D13")
public interface Mr50OldBusyTest extends Dax {
  @Override
  default Page daxBusyPage(DaxEntry entry) {
    Page page = entry.page();
    return page != null && pageRefCount(page) > 1 ? page : null;
  }

  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements Mr50OldBusyTest {
    @Override
    public Page daxBusyPage(DaxEntry entry) {
      return Mr50OldBusyTest.super.daxBusyPage(entry);
    }
  }
}
