// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.ports.patch.mutant;

import org.pagerace.ports.Breaks;
import org.pagerace.ports.Source;
import org.pagerace.ports.patch.RfcV2;
import org.pagerace.ports.state.Page;

/** The conversion forgets the end of a pin. */
@Source(value = "M-50-unpin", title = "unpin_user_page wakes at count 1 when idle means 0")
@Breaks("UnpinUserPageWakes")
public interface Mr50OldUnpin {
  /** On RFC v2. */
  final class OnRfcV2 extends RfcV2 implements Mr50OldUnpin {
    @Override
    public void unpinUserPage(Page page) {
      Page head = compoundHead(page);
      if (!isZoneDevicePage(head)) {
        super.unpinUserPage(page);
      } else if (pageRefSubReturn(head, GUP_PIN_COUNTING_BIAS) == 1) {
        freeZoneDevicePage(head);
      }
    }
  }
}
